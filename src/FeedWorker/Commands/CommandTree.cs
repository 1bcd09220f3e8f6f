using System.CommandLine;

namespace FeedWorker.Commands;

/// <summary>The commands of the executable.</summary>
internal static class CommandTree
{
    /// <summary>Parses the arguments, runs the command they name and returns its <see cref="ExitCode"/>.</summary>
    internal static async Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("FeedWorker turns news feeds into facts on a message bus.")
        {
            AnalyzeCommand.Create(),
        };
        var result = root.Parse(arguments);
        var code = await result.InvokeAsync();
        return result.Errors.Count > 0 ? ExitCode.Usage : code;
    }
}
