import type { Port } from "../../../workbench/host";
import { slowPort } from "../../../workbench/page/slowPort";

function ends(): { port: Port; sent: string[]; bring: (text: string) => void } {
  const sent: string[] = [];
  let bring: (text: unknown) => void = () => undefined;
  const port: Port = {
    send: (text) => void sent.push(text),
    listen: (listener) => {
      bring = listener;
      return () => undefined;
    },
  };
  return { port, sent, bring: (text) => bring(text) };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe("a slow line", () => {
  it("is as fast as the other where there is no delay", () => {
    const { port, sent } = ends();
    slowPort(port, () => 0).send("a");
    expect(sent).toEqual(["a"]);
  });

  it("holds up both ways", async () => {
    const { port, sent, bring } = ends();
    const slow = slowPort(port, () => 500);
    const heard: unknown[] = [];
    slow.listen((text) => heard.push(text));
    slow.send("a");
    bring("b");
    await jest.advanceTimersByTimeAsync(499);
    expect([sent, heard]).toEqual([[], []]);
    await jest.advanceTimersByTimeAsync(1);
    expect([sent, heard]).toEqual([["a"], ["b"]]);
  });

  it("lets no message overtake another when the delay is switched off", async () => {
    const { port, sent } = ends();
    let delay = 500;
    const slow = slowPort(port, () => delay);
    slow.send("first");
    delay = 0;
    slow.send("second");
    expect(sent).toEqual([]);
    await jest.advanceTimersByTimeAsync(500);
    expect(sent).toEqual(["first", "second"]);
    slow.send("third");
    expect(sent).toEqual(["first", "second", "third"]);
  });
});
