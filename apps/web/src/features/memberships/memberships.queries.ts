import type { BodyOf } from "@runde-tische/contracts/endpoint";
import { eraseMember } from "@runde-tische/contracts/erasures";
import * as contract from "@runde-tische/contracts/memberships";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { useIdempotencyKeys } from "../../lib/idempotency.ts";
import { isNamed } from "../../lib/named-members.ts";
import { everyItem, pagedQuery } from "../../lib/pages.ts";
import { versionTag } from "../../lib/version-tag.ts";

export const ofOrganization = (organizationId: string) => ["organizations", "one", organizationId] as const;

/** For those who see names. With `need` those alone whose entries need it. */
export const membershipsQuery = (organizationId: string, need?: contract.UpkeepNeed) =>
  pagedQuery([...ofOrganization(organizationId), "memberships", need ?? "all"], async (cursor, signal) => {
    const query = { ...cursor, limit: 100, ...(need && { need }) };
    const { items, ...rest } = await api(contract.listMemberships, { params: { organizationId }, query }, signal);
    return { ...rest, items: items.filter(isNamed) };
  });

/** All of them at once, to choose one from. */
export const everyMemberQuery = (organizationId: string) =>
  queryOptions({
    queryKey: [...ofOrganization(organizationId), "memberships", "every"],
    queryFn: async ({ signal }) => {
      const params = { organizationId };
      const members = await everyItem((cursor) =>
        api(contract.listMemberships, { params, query: { ...cursor, limit: 100 } }, signal),
      );
      return members.filter(isNamed);
    },
  });

export const upkeepQuery = (organizationId: string) =>
  queryOptions({
    queryKey: [...ofOrganization(organizationId), "upkeep"],
    queryFn: ({ signal }) => api(contract.readUpkeep, { params: { organizationId } }, signal),
  });

export const membershipQuery = (membershipId: string) =>
  queryOptions({
    queryKey: ["memberships", "one", membershipId],
    queryFn: async ({ signal }) => {
      const seen = await api(contract.readMembership, { params: { membershipId } }, signal);
      if (!isNamed(seen)) throw new Error("only those who see names change a membership");
      return seen;
    },
  });

/** A member stands in the organization's lists, in the directory and, for themselves, in `me`. */
export const useRenewMembers = (organizationId: string) => {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      [ofOrganization(organizationId), ["memberships"], ["responsibilities"], ["me"]].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
};

export const useAddMembership = (organizationId: string) => {
  const keys = useIdempotencyKeys();
  const renew = useRenewMembers(organizationId);
  return useMutation({
    mutationFn: (body: BodyOf<typeof contract.addMembership>) =>
      api(contract.addMembership, { params: { organizationId }, body, idempotencyKey: keys.keyFor(body) }),
    onSuccess: () => {
      keys.finish();
      return renew();
    },
  });
};

type MembershipChanges = { body: BodyOf<typeof contract.changeMembership>; version: number };

/** `version` is the one the change was made from; a newer one at the server refuses it with 412. */
export const useChangeMembership = (organizationId: string, membershipId: string) => {
  const renew = useRenewMembers(organizationId);
  return useMutation({
    mutationFn: ({ body, version }: MembershipChanges) =>
      api(contract.changeMembership, { params: { membershipId }, body, ifMatch: versionTag(version) }),
    onSuccess: renew,
  });
};

export const useEndMembership = (organizationId: string) => {
  const renew = useRenewMembers(organizationId);
  return useMutation({
    mutationFn: ({ id, version }: contract.Membership) =>
      api(contract.endMembership, { params: { membershipId: id }, ifMatch: versionTag(version) }),
    onSettled: renew,
  });
};

export const useEraseMember = (organizationId: string) => {
  const renew = useRenewMembers(organizationId);
  return useMutation({
    mutationFn: (membershipId: string) => api(eraseMember, { params: { membershipId } }),
    onSettled: renew,
  });
};

export const useAskToConfirm = (organizationId: string, membershipId: string) => {
  const keys = useIdempotencyKeys();
  const renew = useRenewMembers(organizationId);
  return useMutation({
    mutationFn: () => api(contract.askToConfirm, { params: { membershipId }, idempotencyKey: keys.keyFor() }),
    onSuccess: () => {
      keys.finish();
      return renew();
    },
  });
};

export const useRecordTold = (organizationId: string, membershipId: string) => {
  const renew = useRenewMembers(organizationId);
  return useMutation({
    mutationFn: (toldOn: string) => api(contract.recordTold, { params: { membershipId }, body: { toldOn } }),
    onSuccess: renew,
  });
};

export const useInviteMember = (membershipId: string) => {
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: () => api(contract.inviteMember, { params: { membershipId }, idempotencyKey: keys.keyFor() }),
    onSuccess: () => keys.finish(),
  });
};
