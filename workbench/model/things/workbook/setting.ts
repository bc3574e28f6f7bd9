import type { Api } from "../../../richapi/member";
import { invalidArgument, itemNotFound } from "../../errors";
import type { Places } from "../../places";
import { method, property, read } from "../declare";
import { ownSettings, putSettings } from "./settings";

export class Setting {
  constructor(
    readonly places: Places,
    readonly key: string,
  ) {}

  get json(): string {
    const json = ownSettings(this.places).get(this.key);
    if (json === undefined) throw itemNotFound();
    return json;
  }

  put(value: unknown): void {
    const json = JSON.stringify(value) as string | undefined;
    if (json === undefined) throw invalidArgument();
    putSettings(this.places, new Map(ownSettings(this.places)).set(this.key, json));
  }

  static readonly api: Api<Setting> = {
    name: "Setting",
    page: "excel.setting",
    id: (self) => self.key,
    members: {
      _Id: read("1.4", (self) => self.key),
      key: read("1.4", (self) => self.key),
      value: property(
        "1.4",
        (self) => JSON.parse(self.json) as unknown,
        (self, value) => {
          void self.json;
          self.put(value);
        },
      ),
      delete: method("1.4", (self) => {
        void self.json;
        const values = new Map(ownSettings(self.places));
        values.delete(self.key);
        putSettings(self.places, values);
      }),
    },
  };
}
