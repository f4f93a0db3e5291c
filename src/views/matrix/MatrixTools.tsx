import type { ReactNode } from 'preact/compat';
import type { Dispatch } from '#state/store.ts';
import { type MatrixCells, type MatrixOrder, matrixCells, matrixOrders } from '#state/viewChoice.ts';
import { useUniqueId } from '#views/useUniqueId.ts';
import { matrixWords as words } from '#words/matrix.ts';

interface MatrixToolsProps {
  readonly order: MatrixOrder;
  /** Those to choose from. */
  readonly orders: readonly MatrixOrder[];
  /** True if no actor belongs to a faction: then that order is the one of the data. */
  readonly isWithoutFactions: boolean;
  /** Null where all ties are mutual, so that there is nothing to choose. */
  readonly cells: MatrixCells | null;
  readonly dispatch: Dispatch;
  readonly leadingTools: ReactNode;
  /** Null if the cells are large anyway. */
  readonly isLarge: boolean | null;
  readonly onLarge: (isLarge: boolean) => void;
}

/** How rows are ordered, what a cell shows, how large it is. */
export function MatrixTools({
  order,
  orders,
  isWithoutFactions,
  cells,
  dispatch,
  leadingTools,
  isLarge,
  onLarge,
}: MatrixToolsProps) {
  const orderId = useUniqueId();
  return (
    <div className="view-tools">
      {leadingTools}
      <span className="view-tool">
        <label htmlFor={orderId}>{words.order}</label>
        <select
          id={orderId}
          value={order}
          title={words.orderHint[order]}
          onChange={(event) => {
            const chosen = matrixOrders.find((one) => one === event.currentTarget.value);
            if (chosen) dispatch({ type: 'matrixOrderChosen', order: chosen });
          }}
        >
          {matrixOrders
            // An address may name another one.
            .filter((one) => one === order || orders.includes(one))
            .map((one) => (
              <option key={one} value={one}>
                {one === 'faction' && isWithoutFactions ? words.orderOfData : words.orders[one]}
              </option>
            ))}
        </select>
      </span>
      {cells !== null && (
        <fieldset className="view-switch">
          <legend className="visually-hidden">{words.cells}</legend>
          {matrixCells.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={`${orderId}-cells`}
                checked={cells === one}
                onChange={() => dispatch({ type: 'matrixCellsChosen', cells: one })}
              />
              <span>{words.cellsChoice[one]}</span>
            </label>
          ))}
        </fieldset>
      )}
      {isLarge !== null && (
        <label className="view-check">
          <input
            type="checkbox"
            checked={isLarge}
            onChange={(event) => onLarge(event.currentTarget.checked)}
          />
          {words.large}
        </label>
      )}
    </div>
  );
}
