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
}
