import { useEffect, useState } from "react";
import { officeColours } from "../excel";
import { useChoice } from "./choice";
import { type Look, lookOf } from "./look";

/**
 * The look to show: the one a person chose, or Excel's, kept up with the system's; Excel itself tells of a change only
 * by opening the pane anew.
 */
export function useLook(): Look {
  const [systemIsDark, setSystemIsDark] = useState(() => dark().matches);
  useEffect(() => {
    const wish = dark();
    const changed = () => setSystemIsDark(wish.matches);
    wish.addEventListener("change", changed);
    return () => wish.removeEventListener("change", changed);
  }, []);
  const choice = useChoice();
  return choice === "excel" ? lookOf(officeColours(), systemIsDark) : choice;
}

function dark(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: dark)");
}
