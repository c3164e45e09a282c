import { API_PREFIX, type Endpoint } from "@runde-tische/contracts/endpoint";

const appendAll = (search: URLSearchParams, query: Record<string, unknown>): void => {
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== "") search.append(key, String(one));
    }
  }
};

export const apiUrl = (
  endpoint: Pick<Endpoint, "path">,
  params: Record<string, unknown> = {},
  query: Record<string, unknown> = {},
): string => {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${endpoint.path} needs the parameter ${name}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  appendAll(search, query);
  return `${API_PREFIX}${path}${search.size > 0 ? `?${search}` : ""}`;
};
