import { useEffect, useState } from "react";

/** A number that changes each time the person comes back to the pane, having perhaps changed a cell meanwhile. */
export function useReturns(): number {
  const [returns, setReturns] = useState(0);
  useEffect(() => {
    const back = () => setReturns((before) => before + 1);
    window.addEventListener("focus", back);
    return () => window.removeEventListener("focus", back);
  }, []);
  return returns;
}
