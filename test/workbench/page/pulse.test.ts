import type { Port } from "../../../workbench/host";
import { watchPulse } from "../../../workbench/page/pulse";

/** A page that answers as office.js does, until it hangs; then what was asked waits for it. */
function pageOf(): { port: Port; hang: () => void; comeBack: () => void } {
  let hear: (text: unknown) => void = () => undefined;
  let isHung = false;
  const waiting: string[] = [];
  const answer = (text: string): void => {
    const { _conversationId, _correlationId } = JSON.parse(text) as Record<string, unknown>;
    hear(JSON.stringify({ _messageType: 1, _conversationId, _correlationId, _errorCode: -2 }));
  };
  return {
    port: {
      send: (text) => (isHung ? void waiting.push(text) : answer(text)),
      listen: (listener) => {
        hear = listener;
        return () => {
          hear = () => undefined;
        };
      },
    },
    hang: () => {
      isHung = true;
    },
    comeBack: () => {
      isHung = false;
      waiting.splice(0).forEach(answer);
    },
  };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const watched = (port: Port) => {
  const told: string[] = [];
  const stop = watchPulse({
    port,
    origin: "https://localhost:3000",
    conversationId: "c1",
    every: 1000,
    patience: 3000,
    onSilent: () => told.push("silent"),
    onBack: () => told.push("back"),
  });
  return { told, stop };
};

describe("the pulse of an add-in's page", () => {
  it("says nothing while the page answers", () => {
    const { told, stop } = watched(pageOf().port);
    jest.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
    stop();
  });

  it("tells once that the page is silent, and that it is back", () => {
    const page = pageOf();
    const { told, stop } = watched(page.port);
    jest.advanceTimersByTime(5000);
    page.hang();
    jest.advanceTimersByTime(2000);
    expect(told).toEqual([]);
    jest.advanceTimersByTime(30_000);
    expect(told).toEqual(["silent"]);
    page.comeBack();
    expect(told).toEqual(["silent", "back"]);
    jest.advanceTimersByTime(30_000);
    expect(told).toEqual(["silent", "back"]);
    stop();
  });

  it("takes no other message for an answer", () => {
    const { told, stop } = watched({
      send: () => undefined,
      listen: (listener) => {
        const timer = setInterval(() => listener('{"_conversationId":"c1"}'), 500);
        return () => clearInterval(timer);
      },
    });
    jest.advanceTimersByTime(10_000);
    expect(told).toEqual(["silent"]);
    stop();
  });

  it("asks no more when it was stopped", () => {
    const page = pageOf();
    const { told, stop } = watched(page.port);
    page.hang();
    stop();
    jest.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });
});
