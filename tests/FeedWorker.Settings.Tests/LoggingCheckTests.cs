using FeedWorker.Settings.Tests.Harbour;

namespace FeedWorker.Settings.Tests;

public sealed class LoggingCheckTests
{
    [Theory]
    [InlineData("Logging:LogLevel:FeedWorker=debug")]
    [InlineData("Logging:LogLevel:FeedWorker=")]
    [InlineData("Logging:Console:LogLevel:MassTransit=None")]
    public void Levels_are_accepted(string setting) => Assert.Empty(HarbourSettings.Errors("Quay:Name=Northside", setting));

    [Theory]
    [InlineData("Logging:LogLevel:FeedWorker=hush", "Logging:LogLevel:FeedWorker: not one of Trace, Debug, Information, Warning, Error, Critical, None")]
    [InlineData("Logging:Console:LogLevel:Default=9", "Logging:Console:LogLevel:Default: not one of Trace, Debug, Information, Warning, Error, Critical, None")]
    [InlineData("Logging:LogLevel=Debug", "Logging:LogLevel: a section of keys is wanted: write Logging:LogLevel:FeedWorker and so on")]
    [InlineData("Logging:LogLvl:FeedWorker=Debug", "Logging:LogLvl: unknown key; known are Console, LogLevel")]
    [InlineData("Logging:Console:FormatterOptions:SingleLine=perhaps", "Logging:Console:FormatterOptions: unknown key; known are LogLevel")]
    public void What_the_framework_would_pass_over_or_die_of_is_an_error(string setting, string error) =>
        Assert.Equal([error], HarbourSettings.Errors("Quay:Name=Northside", setting));
}
