import { startComposer } from "./composer.js";
import { loadFaults } from "./faults.js";
import { startHeader } from "./header.js";
import { startMessages } from "./messages.js";
import { startPeople } from "./people.js";
import { start } from "./state.js";
import { loadTexts } from "./texts.js";
import { startTheme } from "./theme.js";

startTheme();
await loadTexts();
startPeople();
startHeader();
startMessages();
startComposer();
await start();
await loadFaults();
