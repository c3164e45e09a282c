/** An invented county; its keys are of no real one. */
export const COUNTY = { ars: "16099", name: "Landkreis Musterland" } as const;
export const TOWN = { ars: "160990001001", name: "Musterstadt" } as const;
export const VILLAGE = { ars: "160990002002", name: "Neuenfelde an der Mühlach" } as const;
export const STATE = { ars: "16", name: "Thüringen" } as const;
