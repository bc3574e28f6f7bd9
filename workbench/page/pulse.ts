/**
 * Whether the add-in's page still answers. office.js answers every message to its conversation for notices, also
 * one that makes no sense, with an error and without a word on the console: that tells that its page is alive.
 */
import type { Port } from "../host";

export interface PulseOptions {
  readonly port: Port;
  readonly origin: string;
  /** Of the host's conversation with the page. */
  readonly conversationId: string;
  /** Milliseconds between questions, and without an answer until the page counts as silent. */
  readonly every?: number;
  readonly patience?: number;
  onSilent(): void;
  onBack(): void;
}

/** Begins to ask; gives back how to stop. */
export function watchPulse(options: PulseOptions): () => void {
  const { port, origin, every = 2000, patience = 6000, onSilent, onBack } = options;
  // The conversation office.js hears its host's notices on, and the one notice it knows, which nobody registers for.
  const conversation = `${options.conversationId}_ntf`;
  const question = (count: number): string =>
    JSON.stringify({
      _messageType: 0,
      _actionName: "Office_notifyAgave",
      _actionType: 1,
      _conversationId: conversation,
      _correlationId: count,
      _origin: origin,
      _data: null,
      _serializerVersion: 1,
    });
  let count = 0;
  let heard = performance.now();
  let last = heard;
  let isSilent = false;
  const stopListening = port.listen((text) => {
    if (typeof text !== "string" || !text.includes(`"_conversationId":"${conversation}"`)) return;
    heard = performance.now();
    if (isSilent) onBack();
    isSilent = false;
  });
  const timer = setInterval(() => {
    const now = performance.now();
    // This page slept itself (a laptop was closed, another tab was in front): the add-in is given time anew.
    if (now - last > every * 2) heard = now;
    last = now;
    if (!isSilent) port.send(question(++count));
    if (isSilent || now - heard < patience) return;
    isSilent = true;
    onSilent();
  }, every);
  return () => {
    clearInterval(timer);
    stopListening();
  };
}
