using System.Diagnostics;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FeedWorker.Tests.Deploy;

/// <summary>The script of operators, who have a shell: these tests want one too.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class MakeSecretsTests : IDisposable
{
    // Only the operator knows them.
    private static readonly string[] _brought = ["threatalerts-mail-password", "threatalerts-slack-url", "threatalerts-teams-url"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feedworker-make-secrets-");

    public MakeSecretsTests()
    {
        _folder.CreateSubdirectory("rabbitmq");
        foreach (var file in new[] { "make-secrets.sh", "rabbitmq/definitions.json" })
        {
            File.Copy(Repository.At($"deploy/{file}"), Path.Combine(_folder.FullName, file));
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Every_secret_that_the_compose_file_names_is_created()
    {
        await MakeAsync();
        var wanted = new ComposeFile("docker-compose.yml").Declared("secrets").Append("rabbitmq-operator-password").ToList();
        var made = wanted.Except(_brought).ToList();

        Assert.Equal(wanted.Order(), Directory.GetFiles(At("secrets")).Select(Path.GetFileName).Order());
        Assert.All(made, name => Assert.True(Read(name).Length > 32, name));
        Assert.Equal(made.Count, made.Select(Read).Distinct().Count());
        Assert.All(_brought, name => Assert.Equal("", Read(name)));
    }

    [Fact]
    public async Task The_folder_is_the_owners_alone_and_the_users_of_the_containers_can_read_the_files()
    {
        await MakeAsync();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(At("secrets")));
        Assert.All(Directory.GetFiles(At("secrets")), file => Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead, File.GetUnixFileMode(file)));
    }

    [Fact]
    public async Task A_second_run_changes_no_secret_and_adds_what_is_missing()
    {
        await MakeAsync();
        var before = Read("postgres-superuser-password");
        File.Delete(At("secrets/threatalerts-webhook-secret"));
        File.Delete(At("secrets/threatalerts-slack-url"));
        await File.WriteAllTextAsync(At("secrets/threatalerts-slack-url"), "https://hooks.example/services/1\n", TestContext.Current.CancellationToken);

        await MakeAsync();

        Assert.Equal(before, Read("postgres-superuser-password"));
        Assert.True(Read("threatalerts-webhook-secret").Length > 32);
        Assert.Equal("https://hooks.example/services/1\n", Read("threatalerts-slack-url"));
    }

    [Fact]
    public async Task The_broker_knows_every_user_by_the_hash_of_its_password()
    {
        await MakeAsync();
        var users = JsonNode.Parse(Read("rabbitmq-definitions.json"))!["users"]!.AsArray();

        Assert.Equal(3, users.Count);
        Assert.All(users, user =>
        {
            var hash = Convert.FromBase64String(user!["password_hash"]!.GetValue<string>());
            var password = Encoding.UTF8.GetBytes(Read($"rabbitmq-{user["name"]!.GetValue<string>()}-password").TrimEnd('\n'));
            Assert.Equal(SHA256.HashData([.. hash[..4], .. password]), hash[4..]);
        });
    }

    private string At(string path) => Path.Combine(_folder.FullName, path);

    private string Read(string name) => File.ReadAllText(At($"secrets/{name}"));

    private async Task MakeAsync()
    {
        using var process = Process.Start(new ProcessStartInfo("bash", At("make-secrets.sh")) { RedirectStandardOutput = true })!; // always a new one
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.All(Directory.GetFiles(At("secrets")).Where(file => new FileInfo(file).Length > 0), file =>
            Assert.DoesNotContain(File.ReadAllText(file).Trim(), said, StringComparison.Ordinal));
    }
}
