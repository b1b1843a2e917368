/** What a page may do with a text beyond showing it. */
export interface TextOutlet {
  /** Whether the text reached the clipboard. */
  copy(text: string): Promise<boolean>;
  download(fileName: string, text: string): void;
}
