using FeedWorker.Settings.Tests.Harbour;
using Microsoft.Extensions.Configuration;

namespace FeedWorker.Settings.Tests;

public sealed class SecretFilesTests : IDisposable
{
    private const string Setting = "HARBOUR__Quay__Name";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("harbour-secrets-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_in_the_secrets_folder_is_a_setting_when_it_is_named_like_one()
    {
        Write(Setting, "Northside\n");
        Write("harbour__Pilots__Boats", "9");
        Write("someone-elses-password", "not ours");

        var settings = Load([]);

        Assert.Equal("Northside", settings["Quay:Name"]);
        Assert.Equal("9", settings["Pilots:Boats"]);
        Assert.DoesNotContain(settings.AsEnumerable(), setting => setting.Value == "not ours");
    }

    [Fact]
    public void A_variable_that_ends_in_FILE_names_the_file_of_the_value()
    {
        var settings = Load([new($"{Setting}_FILE", Write("name", "Northside"))]);

        Assert.Equal("Northside", settings["Quay:Name"]);
    }

    [Fact]
    public void The_setting_that_is_itself_called_File_stays_a_value() =>
        Assert.Equal("/charts/north.svg", Load([new("HARBOUR__CHARTS__FILE", "/charts/north.svg")])["Charts:File"]);

    [Theory]
    [InlineData("word", "word")]
    [InlineData("word\n", "word")]
    [InlineData("word\r\n", "word")]
    [InlineData("word\n\n", "word\n")]
    [InlineData(" word ", " word ")]
    [InlineData("two\nlines\n", "two\nlines")]
    public void Of_a_value_only_the_line_feed_at_its_end_is_cut(string content, string value)
    {
        Write(Setting, content);

        Assert.Equal(value, Load([])["Quay:Name"]);
    }

    [Fact]
    public void The_later_source_wins_file_then_folder_then_environment_then_command_line()
    {
        var file = Write("settings.json", """
            { "Quay": { "Berths": "json", "Depth": "json", "Name": "json", "Lit": "json" } }
            """);
        Write("HARBOUR__Quay__Depth", "folder");
        Write(Setting, "folder");
        Write("HARBOUR__Quay__Lit", "folder");
        var settings = Load(
            [new($"{Setting}_FILE", Write("name", "environment")), new("HARBOUR__Quay__Lit", "environment")],
            file, ["Quay:Lit=command line"]);

        Assert.Equal("json", settings["Quay:Berths"]);
        Assert.Equal("folder", settings["Quay:Depth"]);
        Assert.Equal("environment", settings["Quay:Name"]);
        Assert.Equal("command line", settings["Quay:Lit"]);
    }

    [Fact]
    public void A_value_and_a_file_for_one_setting_are_an_error_that_names_both()
    {
        var error = Refused(new(Setting, "a"), new($"{Setting}_FILE", Write("name", "b")));

        Assert.Equal($"{Setting} and {Setting}_FILE: both are given; keep one of them", error);
    }

    [Fact]
    public void A_file_that_is_missing_is_named_together_with_its_variable()
    {
        var path = Path.Combine(_folder.FullName, "absent");

        Assert.Equal($"{Setting}_FILE {path}: there is no such file", Refused(new KeyValuePair<string, string>($"{Setting}_FILE", path)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    public void A_variable_without_a_path_is_an_error(string path) =>
        Assert.Equal($"{Setting}_FILE {path}: that is no path", Refused(new KeyValuePair<string, string>($"{Setting}_FILE", path)));

    [Fact]
    public void A_folder_in_place_of_a_file_is_an_error()
    {
        var path = _folder.CreateSubdirectory(Setting).FullName;

        Assert.Equal($"secret {path}: it cannot be read: a folder, or not for this user", Refused());
    }

    [Fact]
    public void A_secrets_folder_that_was_asked_for_has_to_be_there()
    {
        _folder.Delete();

        Assert.StartsWith($"HARBOUR_SECRETS_FOLDER={_folder.FullName}: ", Refused(), StringComparison.Ordinal);
        _folder.Create();
    }

    [Theory]
    [InlineData(64 * 1024, true)]
    [InlineData((64 * 1024) + 1, false)]
    public void A_file_may_have_64_KiB(int length, bool accepted)
    {
        var path = Write(Setting, new string('k', length));

        if (accepted)
        {
            Assert.Equal(length, Load([])["Quay:Name"]?.Length);
        }
        else
        {
            Assert.Equal($"secret {path}: longer than 64 KiB", Refused());
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_and_not_shown()
    {
        var path = Path.Combine(_folder.FullName, Setting);
        File.WriteAllBytes(path, [0x6b, 0xff, 0x6b]);

        Assert.Equal($"secret {path}: not UTF-8 text", Refused());
    }

    [Fact]
    public void A_slip_in_the_name_of_a_secret_is_found()
    {
        Write("HARBOUR__Quay__Nmae", "hollow-lantern");

        var error = Assert.Single(HarbourSettings.Check.Errors(Load([])));

        Assert.StartsWith("Quay:Nmae: unknown key", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Berths", "Quay:Berths: not a whole number")]
    [InlineData("Cranes__0", "Quay:Cranes:0: not a whole number")]
    [InlineData("Name", "Quay:Name: \"***\" is more than one word")]
    public void An_error_never_shows_what_stands_in_a_file(string key, string error)
    {
        Write(Setting, "Northside");
        Write($"HARBOUR__Quay__{key}", "hollow lantern");
        var inFolder = HarbourSettings.Check.Errors(Load([]));
        File.Delete(Path.Combine(_folder.FullName, $"HARBOUR__Quay__{key}"));
        var byVariable = HarbourSettings.Check.Errors(Load([new($"HARBOUR__Quay__{key}_FILE", Write("secret", "hollow lantern"))]));

        Assert.Equal([error], inFolder);
        Assert.Equal(inFolder, byVariable);
    }

    private IConfigurationRoot Load(
        IEnumerable<KeyValuePair<string, string>> environment, string? file = null, IEnumerable<string>? settings = null) =>
        HarbourSettings.Sources.Load(file, settings ?? [], [new("HARBOUR_SECRETS_FOLDER", _folder.FullName), .. environment]);

    private string Refused(params KeyValuePair<string, string>[] environment) =>
        Assert.Throws<SettingsException>(() => Load(environment)).Message;

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
