/** What office.js learns of its surroundings when it starts. */
import type { Profile } from "../richapi";

/** Excel on the web, among the applications of Office. */
const EXCEL_WEB = 16;
const READ_WRITE = 1;
const READ_ONLY = 0;
/** The add-in runs in a task pane. */
const TASK_PANE = 1;
/** Opened with the document or by a person, not just installed. */
const DOCUMENT_OPENED = 1;
const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;

export interface Surroundings {
  readonly controlId: string;
  /** BCP 47: the language of Office, and of the workbook's data. */
  readonly uiLocale: string;
  readonly dataLocale: string;
  readonly documentUrl: string;
  readonly isReadOnly: boolean;
  readonly profile: Profile;
  readonly settings: readonly (readonly [name: string, json: string])[];
  readonly addInName: string;
}

export function appContext(of: Surroundings): object {
  return {
    _id: of.controlId,
    _appName: EXCEL_WEB,
    _appVersion: 16,
    _appMinorVersion: 0,
    _appUILocale: of.uiLocale,
    _dataLocale: of.dataLocale,
    _docUrl: of.documentUrl,
    _clientMode: of.isReadOnly ? READ_ONLY : READ_WRITE,
    _settings: of.settings,
    _reason: DOCUMENT_OPENED,
    _osfControlType: TASK_PANE,
    _eToken: "",
    _correlationId: of.controlId,
    _appInstanceId: of.controlId,
    _initialDisplayMode: 0,
    _addinName: of.addInName,
    _appDomains: [],
    _requirementMatrix: JSON.stringify(of.profile),
  };
}

/**
 * The name a frame must have before its page is loaded: by it office.js knows its host and whom to talk to. Nothing
 * is added to the add-in's address.
 */
export function frameName(of: {
  readonly conversationId: string;
  readonly controlId: string;
  readonly hostOrigin: string;
  readonly uiLocale: string;
  /** Has office.js start the runtime for custom functions, which then looks for its service. True where left out. */
  readonly hasFunctions?: boolean;
}): string {
  const { conversationId, controlId, hostOrigin, uiLocale, hasFunctions = true } = of;
  const parts = SHARED_RUNTIME | (hasFunctions ? CUSTOM_FUNCTIONS : 0);
  const host = ["Excel", "Web", "16.00", uiLocale, controlId, "", "disableLogging", parts, "0"];
  return JSON.stringify({
    baseFrameName: "workbench",
    hostInfo: host.join("$"),
    xdmInfo: [conversationId, controlId, hostOrigin].join("|"),
    serializerVersion: 1,
    flights: "[]",
  });
}
