/**
 * How many rows the next block has. Excel on the web refuses answers of more than 5 MB, and a block must be small enough
 * to be taken in without holding up the pane; what the last block took tells what the next may have.
 */
const CELLS = 20_000;
/** A cell of a kind nobody has seen yet is taken to be long. */
const FIRST_CELLS = 5_000;
const BYTES = 1_500_000;

export class BlockSize {
  private cells = FIRST_CELLS;

  rows(columns: number, left: number): number {
    return Math.max(1, Math.min(left, Math.floor(this.cells / columns)));
  }

  /** A block of so many cells took so many bytes. */
  took(cells: number, bytes: number): void {
    const perCell = Math.max(1, bytes / Math.max(1, cells));
    this.cells = Math.max(1, Math.min(CELLS, this.cells * 4, Math.floor(BYTES / perCell)));
  }

  /** It was more than Excel hands over. */
  tooMuch(cells: number): void {
    this.cells = Math.max(1, Math.floor(cells / 4));
  }
}
