/** Puts the page together: the grid, the workbench over it, and what a person works them with. */
import { createGrid } from "../engine/univer";
import type { Hosted, Offered } from "../server/hosted";
import type { Book } from "../../xlsx";
import { APPEARANCE_NAMES, APPEARANCES, appearanceOf } from "./appearance";
import { DeveloperPanel } from "./developerPanel";
import { acceptDrops } from "./dropping";
import { button, byId } from "./element";
import { emptyBook } from "../model/emptyBook";
import { fileMenu } from "./fileMenu";
import { cellsTakeKeys, leadFocusToCells } from "./gridFocus";
import { attachMenu } from "./menu";
import { tell } from "./message";
import { xlsxName } from "./fileNames";
import { download } from "./openFiles";
import { Pane } from "./pane";
import { goRoundWithF6 } from "./regions";
import { ribbonGroups } from "./ribbon";
import { DEFAULTS, SettingsStore } from "./settings";
import { StatusBar } from "./statusBar";
import { watchCalculation } from "./watchCalculation";
import { Workbench } from "./workbench";

export async function start(): Promise<Workbench> {
  const settings = new SettingsStore({
    ...DEFAULTS,
    appearance: appearanceOf(new URL(location.href), matchMedia("(prefers-color-scheme: dark)").matches),
  });
  const status = new StatusBar(byId("statusbar"));
  const hosted = await askHosted();
  const grid = createGrid(byId("grid"));
  leadFocusToCells(byId("grid"));
  const paneShown: ((isShown: boolean) => void)[] = [];
  const pane = new Pane(byId("pane"), byId("splitter"), (isShown) =>
    paneShown.forEach((tellOf) => tellOf(isShown)),
  );
  const workbench = new Workbench({
    hosted,
    engine: grid.engine,
    pane,
    status,
    settings,
    onNamed: showName,
    onControl: (id, isEnabled) => {
      const control = document.getElementById(`ribbon-${id}`);
      if (control instanceof HTMLButtonElement) control.disabled = !isEnabled;
    },
    onMade: (book) => offer(workbench, book),
  });
  paneShown.push((isShown) => workbench.paneShown(isShown));

  const developer = new DeveloperPanel(byId("developer"), workbench.trace, settings, {
    reload: () => workbench.loadAddIn(),
    unload: () => workbench.unloadAddIn(),
  });
  byId("titletools").append(appearanceButton(settings), developerButton(developer));
  byId("commands").append(...commands(workbench, hosted, status, () => grid.cannotShow()));
  const show = (): void => {
    document.documentElement.dataset.ui = settings.current.appearance;
    grid.setTheme(settings.current.appearance);
  };
  settings.listen(show);
  show();
  goRoundWithF6();
  acceptDrops(document.documentElement, (file) => void openFile(workbench, file, status));
  watchCalculation(workbench, status);

  if (!(hosted.open && (await openOffered(workbench, hosted.open, status))))
    await workbench.openBook(emptyBook(), "Book1.xlsx");
  await cellsTakeKeys(byId("grid"));
  // A button of the ribbon may have been quicker.
  if (!workbench.isLoaded) workbench.loadAddIn();
  status.state("Ready");
  return workbench;
}

/** The page alone can be told nothing where the server has gone. */
async function askHosted(): Promise<Hosted> {
  const reply = await fetch("/workbench.json");
  if (!reply.ok) throw new Error(await reply.text());
  return (await reply.json()) as Hosted;
}

function commands(
  workbench: Workbench,
  hosted: Hosted,
  status: StatusBar,
  notShown: () => readonly string[],
): HTMLElement[] {
  const file = fileMenu({
    samples: hosted.samples,
    create: () => void workbench.openBook(emptyBook(), "Book1.xlsx"),
    open: (chosen) => void openFile(workbench, chosen, status),
    openOffered: (offered) => void openOffered(workbench, offered, status),
    save: () => void save(workbench, status),
    tellKept: () => tellKept(workbench, notShown),
  });
  const groups = hosted.addIn
    ? ribbonGroups(hosted.addIn, hosted.addInOrigin, (control) => void workbench.press(control))
    : [];
  return [...file, ...groups];
}

async function openFile(workbench: Workbench, file: File, status: StatusBar): Promise<void> {
  await openBytes(workbench, file.name, async () => new Uint8Array(await file.arrayBuffer()), status);
}

function openOffered(workbench: Workbench, { name, address }: Offered, status: StatusBar): Promise<boolean> {
  return openBytes(
    workbench,
    name,
    async () => {
      const reply = await fetch(address);
      if (!reply.ok) throw new Error(await reply.text());
      return new Uint8Array(await reply.arrayBuffer());
    },
    status,
  );
}

/** Says so where it can't be opened; what is open stays as it is. */
async function openBytes(
  workbench: Workbench,
  name: string,
  bytes: () => Promise<Uint8Array>,
  status: StatusBar,
): Promise<boolean> {
  status.state(`Opening ${name} …`, true);
  // A frame is drawn before the reading begins.
  await new Promise((resolve) => setTimeout(resolve, 0));
  try {
    const refusal = await workbench.open(await bytes(), xlsxName(name));
    if (refusal !== null) tell(`${name} was not opened`, [refusal]);
    else status.say(keptSentence(workbench));
    return refusal === null;
  } catch (error) {
    tell(`${name} was not opened`, [error instanceof Error ? error.message : String(error)]);
    return false;
  } finally {
    status.state("Ready");
  }
}

async function save(workbench: Workbench, status: StatusBar): Promise<void> {
  try {
    download(await workbench.save(), workbench.name);
    status.say(`${xlsxName(workbench.name)} is in your downloads.`);
  } catch (error) {
    tell("The workbook was not saved", [error instanceof Error ? error.message : String(error)]);
  }
}

function keptSentence(workbench: Workbench): string {
  const { told } = workbench.document.whole.kept;
  return told.length ? `Kept in the file and not shown here: ${told.join(", ")}.` : "";
}

function tellKept(workbench: Workbench, notShown: () => readonly string[]): void {
  const told = [...workbench.document.whole.kept.told, ...notShown()];
  tell(
    told.length ? "Kept in the file and not shown here" : "Nothing is hidden from you",
    told.length ? told : ["Everything in this workbook that the workbench knows of is shown."],
  );
}

function offer(workbench: Workbench, book: Book): void {
  tell("The add-in made a new workbook", ["It is opened in place of this one when you say so."], {
    label: "Open it here",
    action: () => void workbench.openBook(book, "Book2.xlsx"),
  });
}

function showName(name: string): void {
  byId("filename").textContent = name;
  document.title = `${name} – Workbench`;
}

function appearanceButton(settings: SettingsStore): HTMLButtonElement {
  const opener = button("Appearance", () => undefined);
  attachMenu(opener, () =>
    APPEARANCES.map((appearance) => ({
      kind: "item",
      label: APPEARANCE_NAMES[appearance],
      isChecked: settings.current.appearance === appearance,
      action: () => {
        const address = new URL(location.href);
        address.searchParams.set("ui", appearance);
        history.replaceState(null, "", address);
        settings.change({ appearance });
      },
    })),
  );
  return opener;
}

function developerButton(panel: DeveloperPanel): HTMLButtonElement {
  const opener = button(
    "Developer",
    () => {
      panel.show(!panel.isShown);
      opener.setAttribute("aria-pressed", String(panel.isShown));
    },
    { "aria-pressed": "false" },
  );
  return opener;
}
