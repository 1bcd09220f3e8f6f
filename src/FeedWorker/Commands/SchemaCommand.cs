using System.CommandLine;
using FeedWorker.Contracts;

namespace FeedWorker.Commands;

/// <summary><c>feedworker schema export</c>: the JSON Schema of every message and the AsyncAPI document, as they lie beside the contracts.</summary>
internal static class SchemaCommand
{
    internal static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--folder")
        {
            Description = "Where the files go",
            DefaultValueFactory = _ => new DirectoryInfo("schemas"),
        };
        var export = new Command("export", "Write the JSON Schema of every message and the AsyncAPI document") { folder };
        export.SetAction(async (result, cancellationToken) =>
        {
            var target = result.GetRequiredValue(folder);
            target.Create();
            var contracts = typeof(ArticlePublished).Assembly;
            foreach (var name in contracts.GetManifestResourceNames().Order(StringComparer.Ordinal))
            {
                await using var source = contracts.GetManifestResourceStream(name)!; // the assembly has just named it
                await using var file = File.Create(Path.Combine(target.FullName, name));
                await source.CopyToAsync(file, cancellationToken);
                Console.WriteLine(Path.Combine(target.ToString(), name));
            }

            return ExitCode.Success;
        });
        var command = new Command("schema", "The shape of the messages");
        command.Add(export);
        return command;
    }
}
