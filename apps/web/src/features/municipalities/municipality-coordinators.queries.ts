import * as contract from "@runde-tische/contracts/municipalities";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { useIdempotencyKeys } from "../../lib/idempotency.ts";

/** For readers who signed in. */
export const municipalityCoordinatorsQuery = (ars: string) =>
  queryOptions({
    queryKey: ["municipalities", "coordinators", ars],
    queryFn: ({ signal }) => api(contract.listMunicipalityCoordinators, { params: { ars } }, signal),
  });

const useRenewCoordinators = (ars: string) => {
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: municipalityCoordinatorsQuery(ars).queryKey }),
      // Whoever appoints or dismisses themselves may do more or less from now on.
      queryClient.invalidateQueries({ queryKey: ["me"], exact: true }),
    ]);
};

export const useAppointMunicipalityCoordinator = (ars: string) => {
  const keys = useIdempotencyKeys();
  const renew = useRenewCoordinators(ars);
  return useMutation({
    mutationFn: (mail: string) =>
      api(contract.appointMunicipalityCoordinator, {
        params: { ars },
        body: { mail },
        idempotencyKey: keys.keyFor({ ars, mail }),
      }),
    onSuccess: () => {
      keys.finish();
      return renew();
    },
  });
};

export const useDismissMunicipalityCoordinator = (ars: string) => {
  const renew = useRenewCoordinators(ars);
  return useMutation({
    mutationFn: (coordinatorId: string) => api(contract.dismissMunicipalityCoordinator, { params: { coordinatorId } }),
    onSettled: renew,
  });
};
