import type { BodyOf } from "@runde-tische/contracts/endpoint";
import * as contract from "@runde-tische/contracts/organizations";
import { keepPreviousData, type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { useIdempotencyKeys } from "../../lib/idempotency.ts";
import { pagedQuery } from "../../lib/pages.ts";
import { versionTag } from "../../lib/version-tag.ts";

const one = (organizationId: string) => ["organizations", "one", organizationId] as const;

export const organizationQuery = (organizationId: string) =>
  queryOptions({
    queryKey: one(organizationId),
    queryFn: ({ signal }) => api(contract.readOrganization, { params: { organizationId } }, signal),
  });

/** Registrations that wait for this coordinator. */
export const pendingOrganizationsQuery = pagedQuery(["organizations", "waiting", "pages"], (cursor, signal) =>
  api(contract.listOrganizations, { query: { ...cursor, status: "pending" } }, signal),
);

/** Active organizations that a registration of this name may duplicate. */
export const similarOrganizationsQuery = (name: string, municipality: string | null) =>
  queryOptions({
    queryKey: ["organizations", "similar", name, municipality],
    queryFn: ({ signal }) =>
      api(contract.listSimilarOrganizations, { query: { name, municipality: municipality ?? "" } }, signal),
    enabled: name.length >= 3 && municipality !== null,
    placeholderData: keepPreviousData,
  });

export const joinRequestsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: [...one(organizationId), "join-requests"],
    queryFn: ({ signal }) => api(contract.listJoinRequests, { params: { organizationId } }, signal),
  });

/** Whom somebody belongs to stands in `me` too. */
const keep = async (queryClient: QueryClient, organization: contract.Organization) => {
  queryClient.setQueryData(organizationQuery(organization.id).queryKey, organization);
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ["organizations"] }),
    queryClient.invalidateQueries({ queryKey: ["me"], exact: true }),
  ]);
};

export const useRegisterOrganization = () => {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: (body: contract.NewOrganization) =>
      api(contract.registerOrganization, { body, idempotencyKey: keys.keyFor(body) }),
    onSuccess: (organization) => {
      keys.finish();
      return keep(queryClient, organization);
    },
  });
};

type OrganizationChanges = { body: Partial<contract.NewOrganization>; version: number };

/** `version` is the one the change was made from; a newer one at the server refuses it with 412. */
export const useChangeOrganization = (organizationId: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ body, version }: OrganizationChanges) =>
      api(contract.changeOrganization, { params: { organizationId }, body, ifMatch: versionTag(version) }),
    onSuccess: (organization) => keep(queryClient, organization),
  });
};

export const useDecideOrganization = (organizationId: string) => {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: (body: BodyOf<typeof contract.decideOrganization>) =>
      api(contract.decideOrganization, { params: { organizationId }, body, idempotencyKey: keys.keyFor(body) }),
    onSuccess: (organization) => keep(queryClient, organization),
  });
};

export const useAskToJoin = (organizationId: string) => {
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: () => api(contract.askToJoin, { params: { organizationId }, idempotencyKey: keys.keyFor() }),
  });
};

type JoinDecision = BodyOf<typeof contract.decideJoinRequest>;

export const useDecideJoinRequest = (organizationId: string, joinRequestId: string) => {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: (body: JoinDecision) =>
      api(contract.decideJoinRequest, { params: { joinRequestId }, body, idempotencyKey: keys.keyFor(body) }),
    // Requests, members and their count all stand below the organization.
    onSettled: () => queryClient.invalidateQueries({ queryKey: one(organizationId) }),
  });
};
