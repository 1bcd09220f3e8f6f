using System.Text.Json.Nodes;
using FeedWorker.Commands.Analyze;
using FeedWorker.Language;
using FeedWorker.Language.Threats.Novelty;

namespace FeedWorker.Tests.Commands;

public sealed class DocumentAnalyzerTests
{
    [Fact]
    public void A_document_that_breaks_the_analysis_costs_one_line_with_the_error()
    {
        // No file may be called so, and what opens it says so with an exception that nobody expects.
        var document = new InputDocument("a", null, null, null, new InputContent.StoredFile("a\0b"));

        var analyzer = new DocumentAnalyzer(new TextAnalyzer(LanguageModel.Default), new JsonLines(withTokens: false));
        var line = analyzer.Finish(analyzer.Analyze(document), new StatementThreads(1));

        var output = JsonNode.Parse(line.Span)!;
        Assert.Equal("a", (string)output["id"]!);
        Assert.Contains("ArgumentException", (string)output["error"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_no_article_says_why()
    {
        var analyzer = new DocumentAnalyzer(new TextAnalyzer(LanguageModel.Default), new JsonLines(withTokens: false));

        var line = analyzer.Finish(
            analyzer.Analyze(new InputDocument("a", null, null, null, new InputContent.Html("<nav><a href=/a>News</a></nav>"))), new StatementThreads(1));

        var output = JsonNode.Parse(line.Span)!;
        Assert.Equal("no article text on the page", (string)output["error"]!);
        Assert.Equal("NoText", (string)output["notAnArticle"]!);
    }

    [Fact]
    public void A_threat_that_an_earlier_document_states_has_the_key_that_it_has_there()
    {
        var analyzer = new DocumentAnalyzer(new TextAnalyzer(LanguageModel.Default), new JsonLines(withTokens: false));
        var threads = new StatementThreads(10);
        string[] texts =
        [
            "Ostmark threatened on Monday to attack Veridia if it moves troops to the border.",
            "TARN (Hill Wire) - Ostmark has threatened to attack Veridia if it moves any troops to the border.",
            "Norland threatened on Monday to attack Veridia if it moves troops to the border.",
        ];

        var keys = texts.Select(text => analyzer.Finish(analyzer.Analyze(new InputDocument("a", null, null, null, new InputContent.Text(text))), threads))
            .Select(line => (string)JsonNode.Parse(line.Span)!["analysis"]!["threats"]![0]!["statementKey"]!).ToList();

        Assert.Equal(keys[0], keys[1]);
        Assert.NotEqual(keys[0], keys[2]);
    }
}
