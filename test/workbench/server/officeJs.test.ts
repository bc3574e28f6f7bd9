import { leadHere } from "../../../workbench/server/officeJs";

const CDN = "https://appsforoffice.microsoft.com/lib";

describe("where a page's office.js comes from", () => {
  it.each([
    [`<script src="${CDN}/1/hosted/office.js"></script>`, '<script src="/@office-js/office.js"></script>'],
    [
      `<script type='text/javascript' src='${CDN}/1.1/hosted/office.js' defer></script>`,
      `<script type='text/javascript' src='/@office-js/office.js' defer></script>`,
    ],
    [`<SCRIPT SRC=${CDN}/1/hosted/office.js></SCRIPT>`, "<SCRIPT SRC=/@office-js/office.js></SCRIPT>"],
    [`<script\n  src = "${CDN}/1/hosted/office.js">`, '<script\n  src = "/@office-js/office.js">'],
  ])("leads here from %s", (before, after) => {
    expect(leadHere(before)).toBe(after);
  });

  it.each([
    `<script src="${CDN}/1/hosted/excel-web-16.00.js"></script>`,
    `<script src="${CDN}/1/hosted/office.js.map"></script>`,
    `<script src="${CDN}/beta/hosted/office.js"></script>`,
    `<script src="https://example.org/lib/1/hosted/office.js"></script>`,
    `<script data-src="${CDN}/1/hosted/office.js"></script>`,
    `<a href="${CDN}/1/hosted/office.js">office.js</a>`,
    `<p>${CDN}/1/hosted/office.js</p>`,
    `<script>load("${CDN}/1/hosted/office.js")</script>`,
  ])("stays as it is in %s", (page) => {
    expect(leadHere(page)).toBe(page);
  });
});
