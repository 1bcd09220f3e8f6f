using System.CommandLine;

namespace FeedWorker.Training.Commands;

/// <summary>The commands of the tool: one for each file that Language embeds, and those that measure.</summary>
internal static class CommandTree
{
    private const int Success = 0;
    private const int Failure = 1;
    private const int Usage = 2;

    /// <summary>Parses the arguments, runs the command they name; 0 done, 1 the data cannot be used, 2 a wrong call.</summary>
    internal static int Run(string[] arguments)
    {
        var root = new RootCommand("Makes the models of FeedWorker.Language from annotated text and prints what they score.")
        {
            WordVectorsCommand.Create(),
            EntitiesCommand.Create(),
            SyntaxCommand.Create(),
            PronounsCommand.Create(),
            MeasureMentionsCommand.Create(),
            JudgeThreatsCommand.Create(),
            MeasureEditsCommand.Create(),
        };
        var result = root.Parse(arguments);
        try
        {
            var code = result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return result.Errors.Count > 0 ? Usage : code == Success ? Success : Failure;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"feedworker-training: {e.Message}");
            return Failure;
        }
    }
}
