using FeedWorker.Configuration;
using Microsoft.Extensions.Configuration;

namespace FeedWorker.Tests.Configuration;

public sealed class SecretFilesTests : IDisposable
{
    private const string Setting = "FEEDWORKER__Fetching__Contact";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feedworker-secrets-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_in_the_secrets_folder_is_a_setting_when_it_is_named_like_one()
    {
        Write(Setting, "https://quay.example/contact\n");
        Write("feedworker__Storage__Path", "a.db");
        Write("someone-elses-password", "not ours");

        var settings = Load([]);

        Assert.Equal("https://quay.example/contact", settings["Fetching:Contact"]);
        Assert.Equal("a.db", settings["Storage:Path"]);
        Assert.DoesNotContain(settings.AsEnumerable(), setting => setting.Value == "not ours");
    }

    [Fact]
    public void A_variable_that_ends_in_FILE_names_the_file_of_the_value()
    {
        var settings = Load([new($"{Setting}_FILE", Write("contact", "https://quay.example/contact"))]);

        Assert.Equal("https://quay.example/contact", settings["Fetching:Contact"]);
    }

    [Fact]
    public void The_setting_that_is_itself_called_File_stays_a_value() =>
        Assert.Equal("/seeds/list.opml", Load([new("FEEDWORKER__FEEDS__FILE", "/seeds/list.opml")])["Feeds:File"]);

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

        Assert.Equal(value, Load([])["Fetching:Contact"]);
    }

    [Fact]
    public void The_later_source_wins_file_then_folder_then_environment_then_command_line()
    {
        var file = Write("settings.json", """
            { "Storage": { "Path": "json" }, "Fetching": { "UserAgent": "json", "Contact": "json" }, "Feeds": { "File": "json" } }
            """);
        Write("FEEDWORKER__Fetching__UserAgent", "folder");
        Write(Setting, "folder");
        Write("FEEDWORKER__Feeds__File", "folder");
        var settings = Load(
            [new($"{Setting}_FILE", Write("contact", "environment")), new("FEEDWORKER__Feeds__File", "environment")],
            file, ["Feeds:File=command line"]);

        Assert.Equal("json", settings["Storage:Path"]);
        Assert.Equal("folder", settings["Fetching:UserAgent"]);
        Assert.Equal("environment", settings["Fetching:Contact"]);
        Assert.Equal("command line", settings["Feeds:File"]);
    }

    [Fact]
    public void A_value_and_a_file_for_one_setting_are_an_error_that_names_both()
    {
        var error = Refused(new(Setting, "a"), new($"{Setting}_FILE", Write("contact", "b")));

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

        Assert.StartsWith($"FEEDWORKER_SECRETS_FOLDER={_folder.FullName}: ", Refused(), StringComparison.Ordinal);
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
            Assert.Equal(length, Load([])["Fetching:Contact"]?.Length);
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
        Write("FEEDWORKER__Fetching__Contct", "hollow-lantern");

        var error = Assert.Single(ConfigurationCheck.Errors(Load([])));

        Assert.StartsWith("Fetching:Contct: unknown key", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Pipeline__FeedsAtOnce")]
    [InlineData("Operations__Address")]
    [InlineData("Fetching__AllowedHosts__0")]
    public void An_error_never_shows_what_stands_in_a_file(string setting)
    {
        Write($"FEEDWORKER__{setting}", "hollow-lantern");
        var inFolder = ConfigurationCheck.Errors(Load([]));
        File.Delete(Path.Combine(_folder.FullName, $"FEEDWORKER__{setting}"));
        var byVariable = ConfigurationCheck.Errors(Load([new($"FEEDWORKER__{setting}_FILE", Write("secret", "hollow-lantern"))]));

        Assert.Equal(inFolder, byVariable);
        Assert.Contains("\"***\"", Assert.Single(inFolder), StringComparison.Ordinal);
        Assert.DoesNotContain("lantern", inFolder[0], StringComparison.Ordinal);
    }

    private IConfigurationRoot Load(
        IEnumerable<KeyValuePair<string, string>> environment, string? file = null, IEnumerable<string>? settings = null) =>
        WorkerConfiguration.Load(file, settings ?? [], [new("FEEDWORKER_SECRETS_FOLDER", _folder.FullName), .. environment]);

    private string Refused(params KeyValuePair<string, string>[] environment) =>
        Assert.Throws<ConfigurationException>(() => Load(environment)).Message;

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
