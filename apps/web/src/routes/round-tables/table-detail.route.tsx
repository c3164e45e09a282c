import type { Me } from "@runde-tische/contracts/me";
import type { QueryClient } from "@tanstack/react-query";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useLoaderData, useParams } from "react-router";
import { meQuery } from "../../features/me/me.queries.ts";
import { tableMeetingsQuery } from "../../features/meetings/meetings.queries.ts";
import { roundTableQuery } from "../../features/round-tables/round-tables.queries.ts";
import { seatsQuery } from "../../features/seats/seats.queries.ts";
import { hasStatus } from "../../lib/api-error.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { ClosedTable } from "./closed-table.tsx";
import { OpenTable } from "./open-table.tsx";

/** Whether the reader sees the table. Administrators may step into what is closed to them; for others it is not there. */
const isVisible = async (queryClient: QueryClient, tableId: string): Promise<boolean> => {
  try {
    await queryClient.ensureQueryData(roundTableQuery(tableId));
    return true;
  } catch (error) {
    const me: Me | null = hasStatus(error, 404) ? await queryClient.ensureQueryData(meQuery) : null;
    if (me?.isPlatformAdmin) return false;
    throw error;
  }
};

export const loader = async ({ params: { tableId = "" }, context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  const isOpen = await isVisible(queryClient, tableId);
  if (isOpen) {
    await Promise.all([
      queryClient.ensureQueryData(seatsQuery(tableId)),
      queryClient.ensureQueryData(tableMeetingsQuery(tableId, "coming")),
    ]);
  }
  return { isOpen };
};

export const Component = () => {
  const { tableId = "" } = useParams();
  const { isOpen } = useLoaderData<typeof loader>();
  return isOpen ? <VisibleTable tableId={tableId} /> : <ClosedTable tableId={tableId} />;
};

const VisibleTable = ({ tableId }: { tableId: string }) => {
  const { data: table } = useSuspenseQuery(roundTableQuery(tableId));
  return <OpenTable table={table} />;
};
