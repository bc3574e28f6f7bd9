import type { Api } from "../../../richapi/member";
import { invalidArgument } from "../../errors";
import type { Places } from "../../places";
import { text } from "../arguments";
import { lookups } from "../collection";
import { method } from "../declare";
import { Setting } from "./setting";
import { ownSettings } from "./settings";

/** "The settings created are per host application add-in": another add-in's are not seen here. */
export class SettingCollection {
  constructor(readonly places: Places) {}

  items(): Setting[] {
    return [...ownSettings(this.places).keys()].map((key) => new Setting(this.places, key));
  }

  find(key: unknown): Setting | null {
    return typeof key === "string" && ownSettings(this.places).has(key)
      ? new Setting(this.places, key)
      : null;
  }

  static readonly api: Api<SettingCollection> = {
    name: "SettingCollection",
    page: "excel.settingcollection",
    items: (self) => self.items(),
    members: {
      ...lookups<SettingCollection>({ count: "1.4", item: "1.4", orNull: "1.4" }),
      // "Sets or adds the specified setting to the workbook."
      add: method("1.4", (self, key, value) => {
        const name = text(key, "key");
        if (name === "") throw invalidArgument();
        const setting = new Setting(self.places, name);
        setting.put(value);
        return setting;
      }),
    },
  };
}
