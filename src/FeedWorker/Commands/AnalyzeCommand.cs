using System.CommandLine;
using FeedWorker.Commands.Analyze;
using FeedWorker.Language;
using FeedWorker.Pipeline;

namespace FeedWorker.Commands;

/// <summary><c>feedworker analyze</c>: the pure stages over files, without store, bus or network.</summary>
internal static class AnalyzeCommand
{
    internal static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "A file, a folder (read recursively) or a .jsonl file of documents; .gz is decompressed",
        };
        var output = new Option<FileInfo?>("--output") { Description = "Where the lines go; standard output otherwise" };
        var syntax = new Option<bool>("--syntax") { Description = "Write the tokens too, with parts of speech and dependency trees" };
        var model = new Option<string?>("--model") { Description = $"The language model: {string.Join(" or ", LanguageModel.Names)}; otherwise that of Analysis:Model" };
        model.AcceptOnlyFromAmong([.. LanguageModel.Names]);
        var command = new Command("analyze", "Analyse documents offline; one JSON line for each, in input order")
        {
            inputs, output, syntax, model,
        };
        command.SetAction((result, cancellationToken) => RunAsync(
            result.GetRequiredValue(inputs), result.GetValue(output), result.GetValue(syntax),
            () => (result.Settings().GetSection("Analysis").Get<AnalysisOptions>() ?? new AnalysisOptions()).OpenModel(result.GetValue(model)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] inputs, FileInfo? output, bool withTokens, Func<LanguageModel> open, CancellationToken cancellationToken)
    {
        if (Array.Find(inputs, input => !Path.Exists(input)) is { } missing)
        {
            await Console.Error.WriteLineAsync($"feedworker analyze: no such file or folder: {missing}");
            return ExitCode.Usage;
        }

        var analyzer = new DocumentAnalyzer(new TextAnalyzer(open()), withTokens);
        await using var stream = output is null ? Console.OpenStandardOutput() : output.Create();
        using var progress = new AnalyzeProgress();
        await foreach (var line in OrderedParallel.SelectAsync(
            InputDocuments.Enumerate(inputs), analyzer.Analyze, cancellationToken))
        {
            await stream.WriteAsync(line, cancellationToken);
            progress.Wrote(line.Length);
        }

        return ExitCode.Success;
    }
}
