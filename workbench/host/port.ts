/** The line to an add-in's page: texts to it, and from it those of its own window and origin only. */
export interface Port {
  send(text: string): void;
  /** Gives back how to end listening. */
  listen(listener: (text: unknown) => void): () => void;
}

/** The line to a page in a frame. What comes from elsewhere, or from another origin, is not heard. */
export function framePort(frame: HTMLIFrameElement, addInOrigin: string): Port {
  return {
    send: (text) => frame.contentWindow?.postMessage(text, addInOrigin),
    listen: (listener) => {
      const hear = (event: MessageEvent<unknown>) => {
        if (event.source === frame.contentWindow && event.origin === addInOrigin) listener(event.data);
      };
      window.addEventListener("message", hear);
      return () => window.removeEventListener("message", hear);
    },
  };
}
