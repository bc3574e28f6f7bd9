export { SETTINGS_AT_MOST, SETTINGS_COLUMNS, SETTINGS_SHEET } from "./columns";
export { withEntry, withoutEntry, type Level, type Noted, type SettingEntry, type UnreadRow } from "./entry";
export { settingsOf } from "./read";
export { settingsRows } from "./rows";
export { NO_SETTINGS, settingsFrom, type WorkbookSettings } from "./settings";
