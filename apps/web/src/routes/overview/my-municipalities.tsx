import type { Me } from "@runde-tische/contracts/me";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { paths } from "../../app/paths.ts";
import { LoadingView } from "../../components/loading-view.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { municipalityDetail } from "../../features/municipalities/municipality-detail.ts";

// For administrators only, and heavy.
const MunicipalityField = lazy(async () => ({
  default: (await import("../../features/municipalities/components/municipality-field.tsx")).MunicipalityField,
}));

/** Ways to the pages where coordinators are appointed: the reader's own municipalities, and for administrators any. */
export const MyMunicipalities = ({ me: { coordinates, isPlatformAdmin } }: { me: Me }) => {
  const { t } = useTranslation("municipalities");
  if (coordinates.length === 0 && !isPlatformAdmin) return null;
  return (
    <section aria-labelledby="municipalities" className="stack">
      <h2 id="municipalities">{t(isPlatformAdmin ? "mine.adminTitle" : "mine.title")}</h2>
      {coordinates.length > 0 && (
        <ul className="plain-list lined">
          {coordinates.map((municipality) => (
            <li key={municipality.ars}>
              <TextLink to={paths.municipality(municipality.ars)}>{municipality.name}</TextLink>
              <p className="small muted">{municipalityDetail(municipality)}</p>
              <p className="small">
                <TextLink to={paths.network(municipality.ars)}>{t("network")}</TextLink>
              </p>
            </li>
          ))}
        </ul>
      )}
      {isPlatformAdmin && (
        <Suspense fallback={<LoadingView lines={1} />}>
          <FindMunicipality />
        </Suspense>
      )}
    </section>
  );
};

const FindMunicipality = () => {
  const { t } = useTranslation("municipalities");
  const navigate = useNavigate();
  return (
    <MunicipalityField
      label={t("mine.find")}
      help={t("mine.findHelp")}
      value={null}
      onChange={(municipality) => {
        if (municipality) void navigate(paths.municipality(municipality.ars));
      }}
    />
  );
};
