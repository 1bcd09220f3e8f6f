using System.CommandLine;
using FeedWorker.Configuration;

namespace FeedWorker.Commands;

/// <summary><c>feedworker validate</c>: every error of the configuration at once.</summary>
internal static class ValidateCommand
{
    internal static Command Create()
    {
        var command = new Command("validate", "Check the configuration; every error at once, exit 2 when there is one");
        command.SetAction(result =>
        {
            // Throws with every error; the top prints them and exits with 2.
            result.Settings();
            Console.WriteLine("The configuration is sound.");
            return ExitCode.Success;
        });
        return command;
    }
}
