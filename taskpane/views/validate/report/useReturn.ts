import { useMemo, useRef } from "react";

/** Gives the keyboard back to the button that opened something, once that is left. */
export function useReturn(): {
  readonly ref: (button: HTMLButtonElement | null) => void;
  readonly back: () => void;
} {
  const button = useRef<HTMLButtonElement | null>(null);
  return useMemo(
    () => ({
      ref: (each: HTMLButtonElement | null) => {
        button.current = each;
      },
      back: () => button.current?.focus(),
    }),
    [],
  );
}
