/** Lines for a terminal. What comes from a workbook must not steer the terminal it is shown on. */
import { styleText } from "node:util";
import type { Severity } from "../../src/protocols";

export interface Look {
  readonly colour: boolean;
  readonly width: number;
}

const COLOURS = { error: "red", warning: "yellow", note: "cyan" } as const;

export function coloured(text: string, severity: Severity, look: Look): string {
  return look.colour ? styleText(COLOURS[severity], text) : text;
}

export function bold(text: string, look: Look): string {
  return look.colour ? styleText("bold", text) : text;
}

export function faint(text: string, look: Look): string {
  return look.colour ? styleText("dim", text) : text;
}

/** Breaks a text into lines of a width, each after the first behind an indent. */
export function wrapped(text: string, indent: string, look: Look): string {
  const room = Math.max(30, look.width - indent.length);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.join(`\n${indent}`);
}
