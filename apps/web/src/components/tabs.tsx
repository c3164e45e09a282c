import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components/Tabs";
import "./tabs.css";

type TabsProps<V extends string> = {
  label: string;
  tabs: readonly { id: V; label: string; content: ReactNode }[];
  /** Keep it in the URL, so that a tab can be linked to. */
  selected: V;
  onSelect: (id: V) => void;
};

export const Tabs = <V extends string>({ label, tabs, selected, onSelect }: TabsProps<V>) => (
  <AriaTabs selectedKey={selected} onSelectionChange={(key) => onSelect(key as V)} keyboardActivation="manual">
    <TabList aria-label={label} className="tabs__list">
      {tabs.map((tab) => (
        <Tab key={tab.id} id={tab.id} className="tabs__tab">
          {tab.label}
        </Tab>
      ))}
    </TabList>
    {tabs.map((tab) => (
      <TabPanel key={tab.id} id={tab.id} className="tabs__panel">
        {tab.content}
      </TabPanel>
    ))}
  </AriaTabs>
);
