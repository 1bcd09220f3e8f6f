using System.CommandLine;
using FeedWorker.Commands.Analyze;
using FeedWorker.Commands.Analyze.Html;
using FeedWorker.Configuration;
using FeedWorker.Language;
using FeedWorker.Language.Threats.Novelty;
using FeedWorker.Pipeline;

namespace FeedWorker.Commands;

/// <summary><c>feedworker analyze</c>: the pure stages over files, without store, bus or network.</summary>
internal static class AnalyzeCommand
{
    private const string JsonLinesName = "jsonl";
    private const string HtmlName = "html";

    // Of threats further back a run knows nothing; as prints so many take some 200 MB.
    private const int ThreatsOfRun = 100_000;

    internal static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "A file, a folder (read recursively) or a .jsonl file of documents; .gz is decompressed",
        };
        var output = new Option<FileInfo?>("--output") { Description = "Where the lines go; standard output otherwise" };
        var format = new Option<string>("--format")
        {
            Description = "jsonl, one JSON line for each document; or html, one page to look at",
            DefaultValueFactory = _ => JsonLinesName,
        };
        format.AcceptOnlyFromAmong(JsonLinesName, HtmlName);
        var syntax = new Option<bool>("--syntax") { Description = "Write the tokens too, with parts of speech and dependency trees (jsonl only)" };
        var model = new Option<string?>("--model") { Description = $"The language model: {string.Join(" or ", LanguageModel.Names)}; otherwise that of Analysis:Model" };
        model.AcceptOnlyFromAmong([.. LanguageModel.Names]);
        var command = new Command("analyze", "Analyse documents offline and write what was found, in input order")
        {
            inputs, output, format, syntax, model,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(format) == HtmlName && result.GetValue(syntax))
            {
                result.AddError("--syntax writes tokens, which the page of --format html does not show");
            }
        });
        command.SetAction((result, cancellationToken) => RunAsync(
            result.GetRequiredValue(inputs), result.GetValue(output),
            result.GetRequiredValue(format) == HtmlName ? new HtmlReport() : new JsonLines(result.GetValue(syntax)),
            () => (result.Settings().GetSection("Analysis").Get<AnalysisOptions>() ?? new AnalysisOptions()).OpenModel(result.GetValue(model)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] inputs, FileInfo? output, IAnalysisFormat format, Func<LanguageModel> open, CancellationToken cancellationToken)
    {
        if (Array.Find(inputs, input => !Path.Exists(input)) is { } missing)
        {
            await Console.Error.WriteLineAsync($"feedworker analyze: no such file or folder: {missing}");
            return ExitCode.Usage;
        }

        var analyzer = new DocumentAnalyzer(new TextAnalyzer(open()), format);
        await using var stream = output is null ? Console.OpenStandardOutput() : output.Create();
        using var progress = new AnalyzeProgress();
        await stream.WriteAsync(format.Head, cancellationToken);
        var threads = new StatementThreads(ThreatsOfRun);
        await foreach (var analyzed in OrderedParallel.SelectAsync(
            InputDocuments.Enumerate(inputs), analyzer.Analyze, cancellationToken))
        {
            var piece = analyzer.Finish(analyzed, threads);
            await stream.WriteAsync(piece, cancellationToken);
            progress.Wrote(piece.Length);
        }

        await stream.WriteAsync(format.Tail, cancellationToken);
        return ExitCode.Success;
    }
}
