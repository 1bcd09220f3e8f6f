using FeedWorker.Settings.Tests.Harbour;
using Microsoft.Extensions.Configuration;

namespace FeedWorker.Settings.Tests;

public sealed class SettingsSourcesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("harbour-settings-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_default_file_is_named_after_the_program_and_may_be_absent()
    {
        Assert.Equal("harbour.json", HarbourSettings.Sources.DefaultFile);
        Assert.Empty(HarbourSettings.Sources.Load(file: null, [], []).AsEnumerable());
    }

    [Fact]
    public void A_file_that_was_asked_for_has_to_be_there() =>
        Assert.StartsWith("nowhere.json: ", Refused(() => HarbourSettings.Sources.Load("nowhere.json", [], [])), StringComparison.Ordinal);

    [Theory]
    [InlineData("{\n \"Quay\": { \"Lit\": true }\n \"Pilots\": {} }", "line 3, byte 2: '\"' is invalid after a value. Expected either ',', '}', or ']'.")]
    [InlineData("""{"Quay":{"Berths":1,"berths":2}}""", "A duplicate key 'Quay:berths' was found.")]
    public void A_file_that_cannot_be_read_is_named_with_the_reason(string content, string reason)
    {
        var file = Path.Combine(_folder.FullName, "settings.json");
        File.WriteAllText(file, content);

        Assert.Equal($"{file}: {reason}", Refused(() => HarbourSettings.Sources.Load(file, [], [])));
    }

    [Fact]
    public void A_value_of_the_command_line_may_hold_equals_signs() =>
        Assert.Equal("a=b=", HarbourSettings.Sources.Load(file: null, ["Quay:Name =a=b="], [])["Quay:Name"]);

    // It may hold a secret.
    [Theory]
    [InlineData("Quay:Name hush")]
    [InlineData("=hush")]
    public void A_setting_of_the_command_line_that_is_none_is_refused_and_not_shown(string setting) =>
        Assert.Equal("--set: not like Section:Key=value", Refused(() => HarbourSettings.Sources.Load(file: null, [setting], [])));

    private static string Refused(Func<IConfigurationRoot> load) => Assert.Throws<SettingsException>(load).Message;
}
