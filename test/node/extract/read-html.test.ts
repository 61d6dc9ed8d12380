/** Saved pages: what of them is text, and what they say of themselves. */
import assert from "node:assert/strict";
import { isUnread, type ReadDocument } from "../../../server/src/node/extract/document";
import { extractDocument } from "../../../server/src/node/extract/extract-document";

async function read(page: string | Uint8Array, format: "html" | "mhtml" = "html"): Promise<ReadDocument> {
  const reading = await extractDocument(typeof page === "string" ? Buffer.from(page) : page, format);
  assert.ok(!isUnread(reading), JSON.stringify(reading));
  return reading;
}
const textOf = async (page: string | Uint8Array): Promise<string> => (await read(page)).text;

describe("the text of a page", () => {
  it("has paragraphs, headings, list items and rows as lines of their own", async () =>
    assert.equal(
      await textOf(`<body><h1>The  Great
        Flood</h1><div>First <b>bold</b>paragraph.<p>Second
        one.<ul><li>One</li> <li>Two</li></ul>Loose<br>words<br><br>end.
        <table><tr><td>A</td><td>B</td></tr><tr><td>C<td>D</table><pre>kept
  apart</pre>`),
      "The Great Flood\n\nFirst boldparagraph.\n\nSecond one.\n\nOne\nTwo\n\nLoose\nwords\n\nend.\n\nA\tB\nC\tD\n\nkept\napart",
    ));

  it("has its entities decoded and its no-break spaces kept", async () =>
    assert.equal(
      await textOf("<p>&laquo;&nbsp;&Eacute;t&eacute;&#8239;&raquo; &lt;b&gt; &amp;amp;"),
      "«\u00a0Été\u202f» <b> &amp;",
    ));

  it("never has scripts, styles, hidden text or navigation", async () => {
    const page = `<head><title>No</title><style>no</style><script>no()</script></head><body>
      <nav>no</nav><div role="navigation">no</div><script>"</p>no"</script><template><p>no</p></template>
      <noscript><p>no</p></noscript><p hidden>no</p><p style="color: red; display:none">no</p>
      <p style="visibility : hidden">no<span>no</span></p><svg><text>no</text></svg><iframe>no</iframe>
      <textarea>no</textarea><select><option>no</select><button>no</button><!-- no -->
      <p>Yes</p><img alt="no" onerror="no()"><title>no</title><style>no`;
    assert.equal(await textOf(page), "Yes");
  });

  it("begins with the article, and has the rest of the page behind it", async () => {
    const page = `<body><header>Site</header><aside>Box with facts.</aside><main><p>Lead</p>
      <article><h1>Title</h1><p>${"Words of the article. ".repeat(20)}</p></article></main><footer>Foot</footer>`;
    const text = await textOf(page);
    assert.match(text, /^Title\n\nWords of the article\./);
    assert.match(text, /\n\nSite\n\nBox with facts\.\n\nLead\n\nFoot$/);
    assert.equal(text.split("Title").length, 2);
  });

  it("keeps its order where no article is clear", async () => {
    assert.equal(await textOf("<p>Top<article>One</article><article>Two</article>"), "Top\n\nOne\n\nTwo");
    assert.equal(
      await textOf(`<p>${"Words of the page. ".repeat(9)}</p><article>Teaser</article>`),
      `${"Words of the page. ".repeat(9).trim()}\n\nTeaser`,
    );
  });

  it("has note marks as text files have them, and powers as numbers", async () =>
    assert.equal(
      await textOf(
        '<p>It rose.<sup><a href="#n">12</a></sup> Then<sup>[3]</sup> 9 km<sup>2</sup>, 10<sup>6</sup>, 4<sup>th</sup>',
      ),
      "It rose.<sup>12</sup> Then<sup>[3]</sup> 9 km2, 106, 4th",
    ));

  it("is read however deeply a page is nested", async () => {
    const deep = `${"<b>".repeat(3_000)}${"<div>".repeat(3_000)}Words`;
    assert.equal(await textOf(deep), "Words");
  });
});

describe("the letters of a page", () => {
  const latin = (page: string): Buffer => Buffer.from(page, "latin1");
  it("are UTF-8 where they can be, whatever the page says", async () =>
    assert.equal(await textOf('<meta charset="iso-8859-1"><p>Été'), "Été"));
  it("follow a byte order mark", async () =>
    assert.equal(await textOf(Buffer.from("\ufeff<p>Été", "utf16le")), "Été"));
  it("are those of windows-1252 where nothing is said, or Latin-1 is", async () => {
    assert.equal(await textOf(latin("<p>\x93\xc9t\xe9\x94")), "“Été”");
    assert.equal(await textOf(latin('<meta charset="ISO-8859-1"><p>\x93\xc9t\xe9\x94')), "“Été”");
  });
  it("follow the charset that the page names", async () => {
    const meta = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">';
    assert.equal(await textOf(latin(`${meta}<p>\xcc\xe8\xf0`)), "Мир");
    assert.equal(await textOf(latin('<meta charset="no-such-thing"><p>\xe9')), "é");
  });
  it("are none in a binary file", async () =>
    assert.deepEqual(await extractDocument(Buffer.from("GIF\0"), "html"), { reason: { kind: "not-text" } }));
});

describe("the metadata of a page", () => {
  const fieldsOf = async (head: string, body = "<p>Words.") => {
    const { fields } = await read(`<html lang="en-CA"><head>${head}</head><body>${body}</body></html>`);
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  };

  it("comes from JSON-LD first", async () => {
    const graph = {
      "@graph": [
        { "@type": "WebSite", name: "Not this" },
        {
          "@type": ["NewsArticle"],
          headline: "The Great Flood",
          datePublished: "2022-05-04T23:30:00-05:00",
          author: [{ "@type": "Person", name: "Ann  Lee" }, { "@id": "#bo" }],
          publisher: { "@id": "#us" },
        },
        { "@id": "#bo", "@type": "Person", name: "Bo Diaz" },
        { "@id": "#us", "@type": "Organization", name: "River Watch" },
      ],
    };
    const head = `<meta property="og:title" content="Other"><script type="application/ld+json">${JSON.stringify(graph)}</script>`;
    assert.deepEqual(await fieldsOf(head), {
      title: "The Great Flood",
      author: "River Watch",
      publisher: "River Watch",
      persons: ["Ann Lee", "Bo Diaz"],
      date: "2022-05-04",
      language: "en",
    });
  });

  it("comes from the names that pages use", async () => {
    const head = `<title>The Great Flood | River Watch</title><meta property="og:site_name" content="River Watch">
      <meta property="og:title" content="The Great Flood"><meta name="DC.Creator" content="Lee, Ann">
      <meta property="article:published_time" content="2022-05-04"><link rel="canonical" href="https://example.org/flood">`;
    assert.deepEqual(await fieldsOf(head), {
      title: "The Great Flood",
      author: "River Watch",
      publisher: "River Watch",
      persons: ["Lee, Ann"],
      date: "2022-05-04",
      language: "en",
      url: "https://example.org/flood",
    });
  });

  it("takes the heading for the title where the name of the site stands behind it", async () => {
    assert.deepEqual(
      await fieldsOf("<title>The Great Flood | River Watch</title>", "<h1>The Great Flood</h1>"),
      {
        title: "The Great Flood",
        language: "en",
      },
    );
    assert.equal(
      (await fieldsOf("<title>The Great Flood</title>", "<h1>Menu</h1>")).title,
      "The Great Flood",
    );
  });

  it("is none where it cannot be true", async () => {
    const head = `<meta property="og:title" content=" "><meta name="date" content="yesterday">
      <meta property="article:published_time" content="2022-13-45"><meta name="author" content="https://example.org/ann">
      <link rel="canonical" href="javascript:alert(1)"><script type="application/ld+json">{"@type": "Article", </script>`;
    assert.deepEqual(await fieldsOf(head), { language: "en" });
  });
});

describe("a page saved as one file", () => {
  const message = (encoding: string, body: string): string =>
    [
      "From: <Saved>",
      "MIME-Version: 1.0",
      "Content-Type: multipart/related;",
      '\ttype="text/html"; boundary="--=_Part"',
      "",
      "Preamble",
      "----=_Part",
      "Content-Type: image/gif",
      "",
      "GIF",
      "----=_Part",
      "Content-Type: text/html; charset=windows-1252",
      `Content-Transfer-Encoding: ${encoding}`,
      "Content-Location: https://example.org/flood",
      "",
      body,
      "----=_Part--",
      "",
    ].join("\r\n");

  it("is read as its page", async () => {
    const quoted = message("quoted-printable", '<p class=3D"a">The wa=\r\nter rose in the =E9t=E9.</p>');
    const { text, fields } = await read(quoted, "mhtml");
    assert.equal(text, "The water rose in the été.");
    assert.equal(fields.url, "https://example.org/flood");
    const base64 = message("base64", Buffer.from("<p>Words.</p>").toString("base64"));
    assert.equal((await read(base64, "mhtml")).text, "Words.");
  });

  it("is damaged where there is no page in it", async () =>
    assert.deepEqual(await extractDocument(Buffer.from("Content-Type: image/gif\n\nGIF"), "mhtml"), {
      reason: { kind: "damaged" },
    }));
});
