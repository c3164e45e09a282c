// biome-ignore-all lint/a11y/noRedundantRoles: browsers drop the roles of tables that the style sheet lays out as blocks
import type { ReactNode } from "react";
import "./table.css";

export type Column<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Names the row; exactly one column. */
  isRowHeader?: boolean;
  align?: "start" | "end";
};

type TableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

/** On a phone each row becomes a block, its cells named by their column. */
export const Table = <Row,>({ caption, columns, rows, rowKey }: TableProps<Row>) => (
  <table className="table" role="table">
    <caption className="visually-hidden">{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th key={column.id} scope="col" role="columnheader" className={`table__cell--${column.align ?? "start"}`}>
            {column.header}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((row) => (
        <tr key={rowKey(row)} role="row">
          {columns.map((column) => (
            <Cell key={column.id} column={column} row={row} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Cell = <Row,>({ column, row }: { column: Column<Row>; row: Row }) => {
  const className = `table__cell--${column.align ?? "start"}`;
  return column.isRowHeader ? (
    <th scope="row" role="rowheader" className={className}>
      {column.cell(row)}
    </th>
  ) : (
    <td role="cell" className={className} data-header={column.header}>
      {column.cell(row)}
    </td>
  );
};
