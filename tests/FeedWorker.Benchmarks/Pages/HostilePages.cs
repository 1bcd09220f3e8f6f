using System.Globalization;
using System.Text;

namespace FeedWorker.Benchmarks.Pages;

/// <summary>Pages that nobody would write, of any length: each class repeats one thing around a short story.</summary>
internal static class HostilePages
{
    private const string Sentence = "The harbour office counted the boats of Kess Point again on Monday, and those of Aldmoor came last of all.";

    private const string Story =
        "<h1>Ferry service returns to the northern lakes</h1><p>The ferry between Aldmoor and Kess Point sails again on Monday, the harbour office said,"
        + " after eleven weeks in which storms had closed the crossing.</p><p>Two boats will run each hour, and the last one leaves Kess Point at nine.</p>";

    /// <summary>Each makes a page of so many characters and at most a few thousand more.</summary>
    internal static readonly IReadOnlyList<(string Name, Func<int, string> Make)> All =
    [
        ("paragraphs", n => Body(Fill(n, i => $"<p>{i}. {Sentence}</p>\n"))),
        ("paragraphs, not closed", n => Body(Fill(n, "<p>more"))),
        ("short paragraphs", n => Body(Fill(n, "<p>x</p>"))),
        ("teasers", n => Body(Fill(n, i => $"<div class='card teaser'><h3><a href='/{i}'>The boats of Kess Point, part {i}</a></h3><span>Counted again</span></div>"))),
        ("bylines", n => Body(Fill(n, i => $"<p>By {Name(i)}</p>\n"))),
        ("bylines by name", n => Body(Fill(n, i => $"<div class=byline>By {Name(i)}, {Name(i + 7)} and {Name(i + 9)}</div>"))),
        ("links to authors", n => Body(Fill(n, i => $"<a rel=author href='/a/{i}'>{Name(i)}</a> "))),
        ("authors by microdata", n => Body(Fill(n, i => $"<span itemprop=author><b itemprop=name>{Name(i)}</b></span>"))),
        ("metas of authors", n => Head(Fill(n, i => $"<meta name=author content='{Name(i)}'>"))),
        ("long metas of authors", n => Head(Fill(n, _ => $"<meta name=author content='{Fill(8_000, i => Name(i) + ", ")}'>"))),
        ("metas of any name", n => Head(Fill(n, i => $"<meta name=n{i} content='value {i}'>"))),
        ("metas of dates", n => Head(Fill(n, i => $"<meta property='article:published_time' content='day {i} of May, {i} or so'>"))),
        ("JSON-LD of many authors", n => Head(JsonLd($"{{\"@type\":\"NewsArticle\",\"author\":[{Fill(n, i => $"{{\"@type\":\"Person\",\"name\":\"{Name(i)}\"}},")}\"Ana Ruiz\"]}}"))),
        ("JSON-LD of one long author", n => Head(JsonLd($"{{\"@type\":\"NewsArticle\",\"author\":\"{Fill(n, i => $"{Name(i)}, ")}\"}}"))),
        ("JSON-LD of many things", n => Head(JsonLd($"[{Fill(n, i => $"{{\"@type\":\"NewsArticle\",\"headline\":\"Boats {i}\"}},")}{{}}]"))),
        ("JSON-LD in each other", n => Head(JsonLd(new string('[', n / 2)) + JsonLd(Fill(n / 2, "{\"author\":")))),
        ("JSON-LD, a long body", n => Head(JsonLd($"{{\"@type\":\"NewsArticle\",\"articleBody\":\"{Fill(n, i => $"{Sentence} {i}\\n")}\"}}"))),
        ("JSON-LD, a long body of markup", n => Head(JsonLd($"{{\"@type\":\"NewsArticle\",\"articleBody\":\"{Fill(n, i => $"&lt;p&gt;{Sentence} {i}&lt;/p&gt;")}\"}}"))),
        ("many scripts of JSON-LD", n => Head(Fill(n, i => JsonLd($"{{\"@type\":\"NewsArticle\",\"headline\":\"Boats {i}\",\"author\":\"{Name(i)}\"}}")))),
        ("JSON-LD broken", n => Head(JsonLd(Fill(n, i => $"{{\"headline\":\"Boats {i}\u0001\",")))),
        ("times", n => Body(Fill(n, i => $"<time datetime='2026-11-{i % 40:D2}T10:{i % 70:D2}'>{i} November 2026</time> "))),
        ("days in words", n => Body(Fill(n, i => $"<p>Published {i % 40} November 2026, {i % 30}:15"))),
        ("days by name", n => Body(Fill(n, i => $"<div class='date published'>{i % 40} November 2026, {i % 30}:15</div>"))),
        ("headlines", n => Body(Fill(n, i => $"<h1>Ferry service returns to the lakes {i}</h1>"))),
        ("headings in a row", n => Body(Fill(n, i => $"<h{(i % 5) + 2}>Boats, part {i}</h{(i % 5) + 2}>"))),
        ("endings", n => Body(Fill(n, i => $"<h2>Related</h2><p>{Sentence} {i}</p>"))),
        ("a title of many parts", n => Page($"<title>{Fill(n / 2, i => $"Boats {i} | ")}</title>", Story + Fill(n / 2, "<p>Boats again"))),
        ("a long title", n => Page($"<title>{Fill(n, "boat ")}</title>", Story)),
        ("a long headline", n => Body($"<h1>{Fill(n, "boat ")}</h1>")),
        ("links", n => Body(Fill(n, i => $"<a href='/{i}'>Boats {i}</a> "))),
        ("links not closed", n => Body(Fill(n, "<a href=x>"))),
        ("images", n => Body(Fill(n, "<img src=a>"))),
        ("figures", n => Body(Fill(n, i => $"<figure><img src='/{i}'><figcaption>Boats {i}</figcaption></figure>"))),
        ("figcaptions", n => Body(Fill(n, i => $"<figcaption>Boats of Kess Point, part {i}</figcaption>"))),
        ("figcaptions in each other", n => Body(Fill(n, _ => Nest("<figcaption>b", "</figcaption>", 400)))),
        ("headers in each other", n => Body(Fill(n / 2, "<header class='byline caption'>x", 400) + Fill(n / 2, "<i class=author>x"))),
        ("lists in each other", n => Body(Fill(n, _ => Nest("<ul><li>b", "</li></ul>", 240)))),
        ("lists not closed", n => Body(Fill(n, "<ul><li>"))),
        ("tables in each other", n => Body(Fill(n, "<table><tr><td>"))),
        ("rows", n => Body($"<table>{Fill(n, i => $"<tr><td>{i}</td><td>boats</td></tr>")}</table>")),
        ("cells", n => Body($"<table><tr>{Fill(n, "<td>b</td>")}</tr></table>")),
        ("rows in cells", n => Body(Fill(n, _ => Nest("<table><tr><td>a</td><td>b", "</td></tr></table>", 160)))),
        ("lifted out of tables", n => Body("<table>" + Fill(n, "<i>x</i>"))),
        ("divs in each other", n => Body(Fill(n, "<div class=a>"))),
        ("nested divs of text", n => Body(Fill(n, _ => Nest("<div class=text>boats ", "</div>", 500)))),
        ("text under 500 divs", n => Body(Nest("<div>", "", 500) + Fill(n, i => $"<p>{Sentence} {i}</p><h2>Related</h2>"))),
        ("empty elements under 500 divs", n => Body(Nest("<div>", "", 500) + Fill(n, "<div></div>"))),
        ("inline elements in each other", n => Body(Fill(n, "<b>"))),
        ("quotations in each other", n => Body(Fill(n, _ => Nest("<q>boats ", "</q>", 500)))),
        ("inline elements not closed", n => Body($"<p>{Nest("<b>", "", 500)}</p>{Fill(n, "<p>x</p>")}")),
        ("a paragraph of inline elements", n => Body($"<p>{Fill(n, "<b>boats</b> <i>again</i> ")}</p>")),
        ("breaks", n => Body(Fill(n, "boats<br>"))),
        ("pairs of breaks", n => Body(Fill(n, $"{Sentence}<br><br>"))),
        ("end tags", n => Body(Fill(n, "</i>"))),
        ("end tags behind a barrier", n => Body($"<i><table>{Nest("<div>", "", 400)}{Fill(n, "</i>")}")),
        ("end tags that reach far", n => Body($"<i>{Nest("<b>", "", 400)}{Fill(n, "<div></i><i>")}")),
        ("end tags of many names", n => Body(Fill(n, "</div></b></p></table>"))),
        ("formatting and blocks crossed", n => Body(Fill(n, "<b><p>x</b></p>"))),
        ("names of elements", n => Body(Fill(n, i => $"<x{i}>"))),
        ("boxes by name", n => Body(Fill(n, i => $"<div class='related-{i} share newsletter__box promo{i}'>Boats {i}</div>"))),
        ("classes", n => Body($"<div class='{Fill(n, i => $"part-{i} ")}'>boats</div>")),
        ("long classes", n => Body(Fill(n, _ => $"<div class='{Fill(8_000, "part-of_the-Box ")}'>boats</div>"))),
        ("attributes", n => Body($"<div {Fill(n, i => $"a{i}=1 class=b ")}>boats</div>")),
        ("known attributes", n => Body(Fill(n, "<div class=a id=b itemprop=c lang=d style='color:red' role=e>x</div>"))),
        ("a long attribute", n => Body($"<a href='{new string('a', n)}'>boats</a>")),
        ("quotes in attributes", n => Body(Fill(n, _ => $"<a href='{new string('"', 8_000)}'>boats</a>"))),
        ("attributes not closed", n => Body(Fill(n, "<a href=\"x'>"))),
        ("entities", n => Body("<p>" + Fill(n, "&amp;"))),
        ("wrong entities", n => Body("<p>" + Fill(n, "&notanentity &#x110000; &#"))),
        ("one word", n => Body("<p>" + new string('a', n))),
        ("one paragraph", n => Body("<p>" + Fill(n, Sentence + " "))),
        ("one paragraph of names", n => Body("<p>By " + Fill(n, i => Name(i) + " and "))),
        ("repeated text", n => Body(Fill(n, $"<p>{Sentence} {Sentence}</p>"))),
        ("almost repeated text", n => Body("<p>" + new string('a', n / 2) + "</p>" + Fill(n / 2, i => $"<p>{new string('a', 70 + (i % 40))} {i}</p>"))),
        ("other words in capitals", n => Body(Fill(n, i => $"<p>BOATS OF KESS POINT {i} COME LAST: {i}</p>"))),
        ("spaces", n => Body("<p>" + new string(' ', n))),
        ("lines", n => Body(Fill(n, "\r\n"))),
        ("no-break spaces", n => Body("<p>" + Fill(n, "\u00A0&nbsp;"))),
        ("zero width", n => Body("<p>" + Fill(n, "\u200B\u00AD\u200D"))),
        ("marks on one letter", n => Body("<p>a" + new string('\u0301', n))),
        ("emoji", n => Body("<p>" + Fill(n, "😀"))),
        ("comments", n => Body(Fill(n, "<!-- boats -->"))),
        ("a comment not closed", n => Body("<!--" + new string('-', n))),
        ("brackets", n => Body(new string('<', n))),
        ("scripts", n => Body(Fill(n, "<script>let a = 1;</script>"))),
        ("scripts not closed", n => Body(Fill(n, "<svg><script"))),
        ("styles and drawings", n => Body(Fill(n, "<style>a{}</style><svg><path d='M0 0'/></svg>"))),
        ("markup in a script", n => Script($"{{\"body\":\"{Fill(n, i => $"\\u003cp\\u003e{Sentence} {i}\\u003c/p\\u003e")}\"}}")),
        ("strings in a script", n => Script(Fill(n, "'\\\"<p>"))),
        ("backslashes in a script", n => Script("\"<p>" + new string('\\', n))),
        ("short strings in scripts", n => Script(Fill(n, i => $"\"<p>boats {i}</p>\","))),
        ("days in a script", n => Script(Fill(n, i => $"\"datePublished\":\"day {i}\","))),
        ("offers of a paywall", n => Body(Fill(n, i => $"<p>Subscribe to continue reading, part {i}.</p>"))),
        ("posts", n => Body(Fill(n, i => $"<article><h2>Boats {i}</h2><p>{Sentence} {i}</p></article>"))),
        ("items under 500 divs", n => Body(Nest("<div>", "", 520) + Fill(n, "<li>"))),
        ("headlines under 500 divs", n => Body(Nest("<div>", "", 500) + Fill(n, "<h1>Boats of the lakes</h1>"))),
        ("quotations around a text", n => Body(Nest("<q>“", "", 500) + Fill(n, "boats "))),
        ("authors around a text", n => Body(Nest("<div class=author>", "", 500) + Fill(n, "boats "))),
        ("authors around spaces", n => Body(Nest("<div class=author>", "", 500) + new string(' ', n))),
        ("authors beside a text", n => Body($"<p>{Fill(n / 2, "boats ")}{Fill(n / 2, "<i class=author></i>")}")),
        ("times beside a text", n => Body($"<p>{Fill(n / 2, "boats ")}{Fill(n / 2, "<time>1</time>")}")),
        ("captions around a text", n => Body(Nest("<div class=caption>By Ana Ruiz", "", 400) + Fill(n, i => $"<p>boats {i}"))),
        ("a headline of signs, many things", n => Page(JsonLd($"[{Fill(n / 2, "{\"@type\":\"Article\",\"name\":\"a\"},")}{{}}]"), $"<h1>{new string('.', n / 2)}Boats</h1>" + Story)),
        ("JSON-LD of authors by reference", n => Head(JsonLd($"[{{\"@id\":\"a\",\"name\":[{Fill(n / 2, "[],")}[]]}},{{\"@type\":\"Article\",\"author\":[{Fill(n / 2, "{\"@id\":\"a\"},")}[]]}}]"))),
        ("JSON-LD of many properties", n => Head(JsonLd($"{{\"@type\":\"Article\",{Fill(n, i => $"\"\\u0061uthor{i}\":1,")}\"a\":1}}"))),
        ("JSON-LD of many types", n => Head(JsonLd($"{{\"@type\":[{Fill(n, "\"Thing\",")}\"Article\"]}}"))),
        ("JSON-LD of many images", n => Head(JsonLd($"{{\"@type\":\"Article\",\"image\":[{Fill(n, i => $"\"/{i}\",")}\"/\"]}}"))),
        ("posts of a live blog", n => Head(JsonLd($"{{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[{Fill(n, i => $"{{\"headline\":\"{i}\",\"articleBody\":\"{Sentence}\"}},")}{{}}]}}"))),
        ("a live blog of signs", n => Head(JsonLd($"{{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[{{\"articleBody\":\"{new string('\'', n)}\"}}]}}"))),
        ("a body of signs in JSON-LD", n => Head(JsonLd($"{{\"@type\":\"NewsArticle\",\"articleBody\":\"<p></p>{new string('<', n)}\"}}"))),
        ("a text and one of JSON-LD", n => Page(JsonLd($"{{\"@type\":\"NewsArticle\",\"articleBody\":\"{Fill(n * 4 / 5, i => $"<p>{Sentence} {i}</p>")}\"}}"), Story + Fill(n / 5, i => $"<p>{Sentence} {i}</p>"))),
        ("items", n => Body(Fill(n, i => $"<li>Boats {i}"))),
        ("terms", n => Body(Fill(n, i => $"<dl><dt>Boats {i}<dd>again</dl>"))),
        ("breaks in tables", n => Body("<table>" + Fill(n, "x<br>"))),
        ("columns", n => Body("<table>" + Fill(n, "<caption>x<col>"))),
        ("bodies", n => Body(Fill(n, i => $"<body class=a{i}><html lang=en>"))),
        ("forms", n => Body(Fill(n, "<form><label>x</label><input></form>"))),
        ("signatures", n => Body(Fill(n, i => $"<p style='text-align: right'>{Name(i)} {Sentence}</p>"))),
        ("editors in Chinese", n => Body(Fill(n, i => $"<p>船只编辑：x{i}"))),
        ("lines that almost name authors", n => Body(Fill(n, i => $"<p>By {Name(i)} and the boats"))),
        ("controls", n => Body("<p>" + Fill(n, "\u0085\u0091"))),
        ("letters of Asia", n => Body(Fill(n, i => $"<p>渡船将于星期一恢复航行{i}，港务局说。"))),
        ("hidden classes", n => Body(Fill(n, i => $"<div class='{i} {Fill(380, "hidden ")}'>x</div>"))),
        ("topics of articles", n => Body(Fill(n, i => $"<article class='{i} {Fill(8_000, "tag-a b ")}'>x</article>"))),
        ("buttons in a heading", n => Body("<h2>" + Fill(n, "<button></button>"))),
        ("a heading of spaces and buttons", n => Body("<h2>" + new string(' ', n / 2) + Fill(n / 2, "<button></button>"))),
        ("data of paragraphs", n => Script(Fill(n, i => $"{{\"type\":\"paragraph\",\"text\":\"{Sentence} {i}\"}},"))),
        ("data of runs", n => Script($"[[{{\"text\":\"{Sentence}\"}}],[{Fill(n, "{\"text\":\", boats\"},")}{{}}],[{{\"text\":\"{Sentence}\"}}],[{{\"text\":\"{Sentence}\"}}]]")),
        ("posts in each other", n => Body(Fill(n, _ => Nest($"<article><p>{Sentence}</p>", "</article>", 250)))),
    ];

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"{_first[i % _first.Length]} {_last[i / 7 % _last.Length]}{_ends[i % 1_009 % _ends.Length]}{_ends[i / 11 % _ends.Length]}");

    private static readonly string[] _first = ["Ana", "Tom", "Ute", "Jo", "Lena", "Ivar", "Mina", "Karel", "Sofie", "Omar", "Nils"];
    private static readonly string[] _last = ["Ruiz", "Lee", "Maiwald", "Lens", "Osk", "Barro", "Tamm", "Vidal", "Keller", "Juhl", "Sand", "Orlo", "Penn"];
    private static readonly string[] _ends = ["son", "ova", "man", "berg", "di", "ez", "ic", "ard", "wood", "stein", "field", "ley", "is", "ow", "ham", "dal", "to"];

    private static string Body(string content) => Page("<title>Boats</title>", Story + content);

    private static string Head(string content) => Page("<title>Boats</title>" + content, Story);

    /// <summary>Without a story of its own, so that scripts are searched for one.</summary>
    private static string Script(string content) =>
        $"<!DOCTYPE html><html><head><title>Boats</title></head><body><div id=app></div><script>{content}</script></body></html>";

    private static string JsonLd(string content) => $"<script type='application/ld+json'>{content}</script>";

    private static string Page(string head, string content) =>
        $"<!DOCTYPE html><html lang=en><head>{head}</head><body><article>{content}</article></body></html>";

    private static string Nest(string start, string end, int depth) =>
        string.Concat(Enumerable.Repeat(start, depth)) + string.Concat(Enumerable.Repeat(end, depth));

    private static string Fill(int length, string part, int most = int.MaxValue) => string.Concat(Enumerable.Repeat(part, Math.Min(most, (length / part.Length) + 1)));

    private static string Fill(int length, Func<int, string> part)
    {
        var text = new StringBuilder(length + 200);
        for (var i = 0; text.Length < length; i++)
        {
            text.Append(part(i));
        }

        return text.ToString();
    }
}
