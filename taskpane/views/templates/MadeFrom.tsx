import { useEffect, useState } from "react";
import { makeStyles } from "@fluentui/react-components";
import { type Catalogue, type CatalogueEntry, compareVersions, whatChanged } from "../../../src/template";
import { readStamp, type Stamp } from "../../excel/templates";
import { Said } from "./Said";

const useStyles = makeStyles({ list: { margin: "4px 0 0", paddingLeft: "20px" } });

/** Where the open workbook was made from an older version of a template: what has changed since, and what to do. */
export function MadeFrom({ catalogue }: { readonly catalogue: Catalogue }) {
  const styles = useStyles();
  const [stamp, setStamp] = useState<Stamp | null>(null);
  useEffect(() => {
    let isCurrent = true;
    // A workbook that can't be asked is one without a stamp: nothing is to be said of it.
    void readStamp().then((found) => isCurrent && setStamp(found.ok ? found.value : null));
    return () => {
      isCurrent = false;
    };
  }, []);
  const entry = newer(catalogue, stamp);
  if (!stamp || !entry) return null;
  const changes = whatChanged(stamp.version, entry.version, catalogue.history);
  return (
    <Said intent="info">
      This workbook was made from “{entry.title}”, version {stamp.version}. Version {entry.version} is there.
      What changed:
      <ul className={styles.list}>
        {changes.map(({ version, day, changed, migration }) => (
          <li key={version}>
            {version} ({day}): {changed} {migration}
          </li>
        ))}
      </ul>
    </Said>
  );
}

function newer({ templates }: Catalogue, stamp: Stamp | null): CatalogueEntry | null {
  const entry = templates.find(({ id }) => id === stamp?.id);
  return entry && stamp && compareVersions(entry.version, stamp.version) > 0 ? entry : null;
}
