using FeedWorker.Configuration;
using Microsoft.Extensions.Configuration;

namespace FeedWorker.Tests.Configuration;

/// <summary>What the worker's settings are called, and what has to fit between them.</summary>
public sealed class WorkerSettingsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feedworker-settings-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Nothing_has_to_be_set() => Assert.Empty(WorkerSettings.Check.Errors(Load([])));

    [Fact]
    public void Names_begin_with_the_worker_s_in_the_folder_and_in_the_environment()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "FEEDWORKER__Storage__Password"), "hollow-lantern\n");
        var contact = Path.Combine(_folder.FullName, "contact");
        File.WriteAllText(contact, "https://quay.example/contact");

        var settings = Load([new("FEEDWORKER__FEEDS__FILE", "/seeds/list.opml"), new("FEEDWORKER__Fetching__Contact_FILE", contact)]);

        Assert.Equal("feedworker.json", WorkerSettings.Sources.DefaultFile);
        Assert.Equal("hollow-lantern", settings["Storage:Password"]);
        Assert.Equal("/seeds/list.opml", settings["Feeds:File"]);
        Assert.Equal("https://quay.example/contact", settings["Fetching:Contact"]);
    }

    [Fact]
    public void With_RabbitMq_its_user_and_password_are_required()
    {
        var errors = WorkerSettings.Check.Errors(Load([], "Publishing:Transport=RabbitMq"));

        Assert.Equal(
            [
                "RabbitMq:User: required with Publishing:Transport=RabbitMq",
                "RabbitMq:Password: required with Publishing:Transport=RabbitMq (better from a secret file than from a setting)",
            ],
            errors);
    }

    [Theory]
    [InlineData("Fetching:ExtraPorts:1=harbour", "Fetching:ExtraPorts:1: not a whole number")]
    [InlineData("Publishing:Transport=Carrier", "Publishing:Transport: not one of InMemory, RabbitMq")]
    [InlineData("Fetching:AllowedHosts=127.0.0.1:5480", "Fetching:AllowedHosts: a list is wanted: write Fetching:AllowedHosts:0, Fetching:AllowedHosts:1, ...")]
    [InlineData("Operations:Address=5481", "Operations:Address: \"5481\" is not like http://127.0.0.1:5481")]
    public void An_error_names_its_key_and_says_what_is_wanted(string setting, string error) =>
        Assert.Equal([error], WorkerSettings.Check.Errors(Load([], setting)));

    private IConfigurationRoot Load(IEnumerable<KeyValuePair<string, string>> environment, params string[] settings) =>
        WorkerSettings.Sources.Load(file: null, settings, [new("FEEDWORKER_SECRETS_FOLDER", _folder.FullName), .. environment]);
}
