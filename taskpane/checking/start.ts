/** The checker as the pane has it. */
import { starting } from "./checker";

export const startChecker = starting(
  () => new Worker(/* webpackChunkName: "checker" */ new URL("./worker.ts", import.meta.url)),
  async (tell) => {
    const { Slices } = await import(/* webpackChunkName: "slices" */ "./slices");
    return new Slices(tell);
  },
);
