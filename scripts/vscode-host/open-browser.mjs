// Opens Chromium without a window, quiet and cut off from its own services; it shows only pages of this machine.
import { chromium } from "playwright-core";
import { findChromium } from "./find-chromium.mjs";

const switches = [
  // Containers and root have no sandbox to give.
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export const openBrowser = () => chromium.launch({ executablePath: findChromium(), args: switches });
