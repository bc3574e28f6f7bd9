/** The colours Excel shows itself in, where it tells them: `#FFFFFF` or `#fff`. */
export interface OfficeColours {
  readonly background: string;
  readonly foreground: string;
}

export function officeColours(): OfficeColours | null {
  // Excel on the web leaves it out (office.js has no way to get it there), and so does a page outside Excel.
  const theme: Partial<Office.OfficeTheme> | undefined =
    typeof Office === "undefined"
      ? undefined
      : (Office.context as Partial<Office.Context> | null)?.officeTheme;
  if (!theme?.bodyBackgroundColor || !theme.bodyForegroundColor) return null;
  return { background: theme.bodyBackgroundColor, foreground: theme.bodyForegroundColor };
}
