import { useId } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { type SavingsByYear, type SavingsYear } from "../../../../src/protocols";
import { counted, quote } from "../../../../src/text";
import { UNSEEN } from "./unseen";

const useStyles = makeStyles({
  register: { margin: "0 0 12px" },
  title: { margin: "0 0 4px" },
  key: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 16px",
    margin: "0 0 6px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  sign: { display: "inline-block", verticalAlign: "-1px", marginRight: "6px", overflow: "visible" },
  chart: { display: "block", width: "100%", maxWidth: "560px", overflow: "visible" },
  year: {
    fill: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  gapText: { fontWeight: tokens.fontWeightSemibold },
  identified: {
    fill: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { fill: "Highlight" },
  },
  gap: {
    fill: "none",
    stroke: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  hatch: {
    stroke: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  target: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  unseen: UNSEEN,
  remarks: { margin: "4px 0 0", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const YEAR_HEIGHT = 42;
const BAR = { top: 20, height: 14 } as const;

/** What each savings register has identified of its target, and what is still to find, year by year. */
export function SavingsGap({ savings }: { readonly savings: readonly SavingsByYear[] }) {
  const styles = useStyles();
  const id = useId();
  const hatch = `${id}hatch`;
  return (
    <>
      {savings.map((register) => (
        <figure key={`${register.sheet}!${register.range}`} className={styles.register}>
          <figcaption className={styles.title}>{register.title || register.sheet}</figcaption>
          {register.years.length > 0 && (
            <>
              <Chart years={register.years} hatch={hatch} />
              <Figures register={register} />
            </>
          )}
          <Remarks years={register.years} />
          <AboutTargets register={register} />
        </figure>
      ))}
      {savings.some(({ years }) => years.length > 0) && <Key hatch={hatch} />}
    </>
  );
}

function Key({ hatch }: { readonly hatch: string }) {
  const styles = useStyles();
  return (
    <p className={styles.key} aria-hidden>
      <span>
        <svg className={styles.sign} width="12" height="12">
          <rect width="12" height="12" className={styles.identified} />
        </svg>
        Identified
      </span>
      <span>
        <svg className={styles.sign} width="12" height="12">
          <defs>
            <pattern
              id={hatch}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line y2="6" className={styles.hatch} />
            </pattern>
          </defs>
          <rect width="12" height="12" fill={`url(#${hatch})`} />
          <rect x="0.5" y="0.5" width="11" height="11" className={styles.gap} />
        </svg>
        Still to find
      </span>
    </p>
  );
}

/** Drawn in parts of the width, so that letters keep their size in a pane of any width. */
function Chart({ years, hatch }: { readonly years: readonly SavingsYear[]; readonly hatch: string }) {
  const styles = useStyles();
  const most = Math.max(...years.flatMap(({ target, identified }) => [target, identified]), 0);
  const part = (amount: number): string => `${most > 0 ? (Math.max(amount, 0) / most) * 100 : 0}%`;
  return (
    <svg className={styles.chart} height={years.length * YEAR_HEIGHT} aria-hidden>
      {years.map(({ year, target, identified, gap, says }, at) => (
        <svg key={year} y={at * YEAR_HEIGHT} height={YEAR_HEIGHT} width="100%" overflow="visible">
          <text x="0" y="14" className={styles.year}>
            {year || "All"}
          </text>
          <text x="100%" y="14" textAnchor="end" className={`${styles.year} ${styles.gapText}`}>
            {gapSays(gap, says)}
          </text>
          {gap > 0 && (
            <>
              <rect
                x={part(identified)}
                y={BAR.top}
                width={part(Math.min(gap, target))}
                height={BAR.height}
                fill={`url(#${hatch})`}
              />
              <rect
                x={part(identified)}
                y={BAR.top}
                width={part(Math.min(gap, target))}
                height={BAR.height}
                className={styles.gap}
              />
            </>
          )}
          <rect
            x="0"
            y={BAR.top}
            width={part(identified)}
            height={BAR.height}
            className={styles.identified}
          />
          <line
            x1={part(target)}
            x2={part(target)}
            y1={BAR.top - 3}
            y2={BAR.top + BAR.height + 3}
            className={styles.target}
          />
        </svg>
      ))}
    </svg>
  );
}

function gapSays(gap: number, says: SavingsYear["says"]): string {
  if (gap > 0) return `${says.gap} to find of ${says.target}`;
  return gap === 0
    ? `${says.target}, all identified`
    : `${says.gap.replace(/^-/, "")} more than ${says.target}`;
}

/** The same for a screen reader. */
function Figures({ register: { sheet, range, years } }: { readonly register: SavingsByYear }) {
  const styles = useStyles();
  return (
    <table className={styles.unseen}>
      <caption>
        Savings in {sheet}, {range}
      </caption>
      <thead>
        <tr>
          {["Year", "Target", "Identified", "Still to find"].map((header) => (
            <th key={header} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, says }) => (
          <tr key={year}>
            <th scope="row">{year || "All"}</th>
            <td>{says.target}</td>
            <td>{says.identified}</td>
            <td>{says.gap}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What makes a figure less firm than it looks. */
function Remarks({ years }: { readonly years: readonly SavingsYear[] }) {
  const styles = useStyles();
  const said = years.flatMap(({ year, approximate, unstated }) => {
    const parts = [
      ...(unstated > 0 ? [`${counted(unstated, "line")} without a figure yet`] : []),
      ...(approximate > 0 ? [`${counted(approximate, "figure")} called approximate`] : []),
    ];
    return parts.length > 0 ? [`${year ? `${year}: ` : ""}${parts.join(", ")}`] : [];
  });
  return said.length > 0 ? <p className={styles.remarks}>{said.join("; ")}.</p> : null;
}

/** Where targets come from that are no row of the register's own, and what could not be set against them. */
function AboutTargets({ register: { targets, remarks } }: { readonly register: SavingsByYear }) {
  const styles = useStyles();
  return (
    <>
      {targets && (
        <p className={styles.remarks}>
          Targets: the table on the sheet {quote(targets.sheet)}, {targets.range}.
        </p>
      )}
      {remarks.map((sentence) => (
        <p key={sentence} className={styles.remarks}>
          {sentence}
        </p>
      ))}
    </>
  );
}
