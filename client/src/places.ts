/** Places as the protocol writes them, as VS Code has them. */
import * as vscode from "vscode";
import type { Place, PlaceIn, PlaceRange } from "../../server/src/protocol";

export const toPosition = ({ line, character }: Place) => new vscode.Position(line, character);

export const toRange = ({ start, end }: PlaceRange) => new vscode.Range(toPosition(start), toPosition(end));

/** Opens the document at the place, its words selected. */
export const showPlace = async ({ uri, range }: PlaceIn) =>
  vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: toRange(range) });
