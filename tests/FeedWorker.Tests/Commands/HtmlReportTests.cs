using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FeedWorker.Commands.Analyze;
using FeedWorker.Commands.Analyze.Html;
using FeedWorker.Language;
using FeedWorker.Language.Threats.Novelty;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Tests.Commands;

public sealed class HtmlReportTests
{
    private const string News =
        "Ana Ruiz said on Monday that the harbour of Oslo was open. \"We will sink every boat that enters,\" she said, unless Norway pays.\nOfficials left.";

    [Fact]
    public void The_words_of_a_text_stay_as_they_are_and_what_was_found_is_marked()
    {
        var page = Report(Text("a", News));

        Assert.Equal(News, string.Join('\n', page.QuerySelectorAll("main > *").Select(paragraph => paragraph.TextContent)));
        Assert.Equal("Ana Ruiz", page.QuerySelector("main .entity.person")!.TextContent);
        Assert.Equal("\"We will sink every boat that enters,\"", string.Concat(page.QuerySelectorAll("main .quote.direct").Select(span => span.TextContent)));
        Assert.Contains(page.QuerySelectorAll("main .speaker"), span => span.TextContent == "she");
    }

    [Fact]
    public void A_threat_shows_its_act_its_condition_and_its_card()
    {
        var page = Report(Text("a", "\"If Norway does not pay, we will sink every boat that enters,\" Ana Ruiz said."));

        Assert.Contains("sink", string.Concat(page.QuerySelectorAll("main .act").Select(span => span.TextContent)), StringComparison.Ordinal);
        Assert.Contains("If Norway does not pay", string.Concat(page.QuerySelectorAll("main .condition").Select(span => span.TextContent)), StringComparison.Ordinal);
        Assert.Equal("Ana Ruiz", page.QuerySelector(".threat-card bdi")!.TextContent);
    }

    [Fact]
    public void A_card_shows_the_beginning_of_long_words_and_cuts_no_character_in_two()
    {
        var page = Report(Text("a", $"Ana Ruiz said: \"We {new string('a', 155)}\U0001F600 will go on.\""));

        var excerpt = page.QuerySelector(".quote-card p")!.TextContent;
        Assert.EndsWith("aaa\u2026", excerpt, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', excerpt);
    }

    [Fact]
    public void Marks_of_direction_stay_within_their_paragraph_or_name()
    {
        var page = Report(Text("a", News));

        Assert.All(page.QuerySelectorAll("main > *"), paragraph => Assert.Equal("auto", paragraph.GetAttribute("dir")));
        Assert.All(page.QuerySelectorAll(".card .go"), link => Assert.NotNull(link.QuerySelector("bdi")));
    }

    [Fact]
    public void Pronouns_and_times_are_marked_with_what_they_mean()
    {
        var page = Report(Text("a", "Ana Ruiz left the harbour of Oslo. Two weeks later she came back, for at least two months."));

        Assert.Contains("Ana Ruiz", page.QuerySelector("main .reference")!.GetAttribute("title"), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("main .time"));
    }

    [Fact]
    public void A_page_shows_where_it_is_from_and_keeps_its_headings_and_block_quotes()
    {
        var page = Report(new InputDocument("p", new Uri("https://news.example/a"), "text/html", null, new InputContent.Html(
            "<html><head><title>The harbour is open - News</title><meta property='og:site_name' content='News'>"
            + "<meta property='article:published_time' content='2026-11-20T08:00:00Z'></head><body><article><h1>The harbour is open</h1>"
            + string.Concat(Enumerable.Repeat("<p>Ana Ruiz said that the harbour of Oslo was open, and that the ships would sail again before the end of the week.</p>", 3))
            + "<h2>What comes next</h2><blockquote>We will sail on Monday, whatever the weather may be, and nobody will stop us then.</blockquote>"
            + "<p>The ships have lain in the harbour for two months, and their crews have been sent home by the owners.</p></article></body></html>")));

        Assert.Equal("The harbour is open", page.QuerySelector("h2")!.TextContent);
        Assert.Contains("2026-11-20", page.QuerySelector(".about")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://news.example/a", page.QuerySelector(".about a")!.GetAttribute("href"));
        Assert.Equal("What comes next", page.QuerySelector("main h3")!.TextContent);
        Assert.Contains("sail on Monday", page.QuerySelector("main blockquote")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_within_the_page_leads_to_a_place_that_is_there_once()
    {
        var page = Report(Text("same", News), Text("same", News));

        var places = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToArray();
        var links = page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).ToArray();
        Assert.Equal(places.Distinct(), places);
        Assert.NotEmpty(links);
        Assert.Empty(links.Except(places));
    }

    [Fact]
    public void A_quote_lights_up_with_its_speaker_and_its_card()
    {
        var page = Report(Text("a", News));

        var group = page.QuerySelector("main .quote.direct")!.GetAttribute("data-groups")!.Split(' ').Single(name => name[0] == 'q');
        var together = page.QuerySelectorAll($"[data-groups~='{group}']");
        Assert.Contains(together, element => element.ClassList.Contains("speaker"));
        Assert.Contains(together, element => element.ClassList.Contains("cue"));
        Assert.Contains(together, element => element.ClassList.Contains("card"));
    }

    [Fact]
    public void What_a_document_says_is_never_markup()
    {
        var page = Report(Text("<script>alert(1)</script>", "Ana Ruiz said <img src=x onerror=alert(1)> \"that is <b>bold</b> & \u202Eodd\"."));

        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Empty(page.QuerySelectorAll("img, main b"));
        Assert.Contains("<b>bold</b> & \u202Eodd", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_addresses_of_the_web_become_links()
    {
        var page = Report(new InputDocument("f", null, null, null, new InputContent.Feed(
            "<rss version='2.0'><channel><title>News</title><item><title>One</title><link>https://news.example/one</link></item>"
            + "<item><title>Two</title><guid isPermaLink='false'>javascript:alert(1)</guid></item></channel></rss>")));

        Assert.Equal(["https://news.example/one"], page.QuerySelectorAll("article a[href]").Select(link => link.GetAttribute("href")));
        Assert.Equal("Two", Encoding.UTF8.GetString(new HtmlBuilder().Link("javascript:alert(1)", "Two").ToUtf8().Span));
    }

    [Fact]
    public void The_policy_of_the_page_allows_its_own_style_and_script_and_nothing_else()
    {
        var page = Report(Text("a", News));

        var policy = page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;
        Assert.Equal(
            $"default-src 'none'; style-src {Hash(page.QuerySelector("style")!)}; script-src {Hash(page.QuerySelector("script")!)}; base-uri 'none'; form-action 'none'", policy);
    }

    [Fact]
    public void A_document_that_cannot_be_read_has_its_reason_in_the_page()
    {
        var page = Report(new InputDocument("broken", null, null, null, new InputContent.Broken("not JSON")), Text("a", News));

        Assert.Equal(["broken", "a"], page.QuerySelectorAll("h2").Select(title => title.TextContent));
        Assert.Equal("not JSON", page.QuerySelector(".error")!.TextContent);
    }

    [Fact]
    public void Marks_that_overlap_are_cut_where_either_begins_or_ends()
    {
        var html = new HtmlBuilder();

        new MarkedTextWriter(
            html, "abcdef", [new Mark(new TextSpan(2, 5), "second", "q1", null), new Mark(new TextSpan(1, 3), "first", "e1", "A")], document: 0).Write(new TextSpan(0, 6));

        Assert.Equal(
            "a<span class=\"first\" data-groups=\"e1\" title=\"A\">b</span><span class=\"first second\" data-groups=\"e1 q1\" title=\"A\">c</span>"
            + "<span class=\"second\" data-groups=\"q1\">de</span>f",
            Encoding.UTF8.GetString(html.ToUtf8().Span));
    }

    private static InputDocument Text(string id, string text) => new(id, null, null, null, new InputContent.Text(text));

    private static string Hash(IElement element) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent)))}'";

    private static IHtmlDocument Report(params InputDocument[] documents)
    {
        var report = new HtmlReport();
        var analyzer = new DocumentAnalyzer(new TextAnalyzer(LanguageModel.Default), report);
        var threads = new StatementThreads(100);
        byte[] page =
        [
            .. report.Head.Span, .. documents.SelectMany((document, number) => analyzer.Finish(analyzer.Analyze(document with { Number = number }), threads).ToArray()), .. report.Tail.Span,
        ];
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page));
    }
}
