namespace FeedWorker.Settings;

/// <summary>The log of a program: our own levels, and over them the section <c>Logging</c>.</summary>
public static class LogSetup
{
    /// <summary>Plain lines for people, JSON lines where a container collects them; on standard output.</summary>
    /// <param name="logging">The log.</param>
    /// <param name="configuration">The settings.</param>
    /// <param name="levels">The lowest levels of categories that are not ours; a category that is not among them begins at warnings.</param>
    public static void AddLines(this ILoggingBuilder logging, IConfiguration configuration, params ReadOnlySpan<(string Category, LogLevel Lowest)> levels)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("FeedWorker", LogLevel.Information);
        foreach (var (category, lowest) in levels)
        {
            logging.AddFilter(category, lowest);
        }

        // Last, because of two rules for one category the later one counts.
        logging.AddConfiguration(configuration.GetSection(LoggingCheck.Section));
        if (Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER") == "true")
        {
            logging.AddJsonConsole(json => json.UseUtcTimestamp = true);
        }
        else
        {
            logging.AddSimpleConsole(simple =>
            {
                simple.SingleLine = true;
                simple.TimestampFormat = "HH:mm:ss ";
            });
        }
    }
}
