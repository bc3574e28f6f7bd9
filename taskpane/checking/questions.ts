/** What was asked of a checker and is not answered yet. */
import type { Told } from "./state";

type Answer = Extract<Told, { readonly id: number }>;

export class Questions {
  private readonly open = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  private last = 0;

  /** @param ask asks for an answer of this kind, under the number that it is given */
  ask<K extends Answer["kind"]>(
    _kind: K,
    ask: (id: number) => void,
  ): Promise<Extract<Answer, { readonly kind: K }>> {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.open.set(id, {
        resolve: (answer) => resolve(answer as Extract<Answer, { readonly kind: K }>),
        reject,
      });
      ask(id);
    });
  }

  answer(answer: Answer): void {
    this.open.get(answer.id)?.resolve(answer);
    this.open.delete(answer.id);
  }

  /** Nobody is there any more to answer. */
  drop(why: string): void {
    for (const { reject } of this.open.values()) reject(new Error(why));
    this.open.clear();
  }
}
