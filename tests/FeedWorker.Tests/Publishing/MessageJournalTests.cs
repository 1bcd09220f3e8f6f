using FeedWorker.Publishing;
using Microsoft.Extensions.Options;

namespace FeedWorker.Tests.Publishing;

public sealed class MessageJournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("feedworker-journal-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder, "deep", "messages.jsonl");

    [Fact]
    public async Task A_line_is_in_the_file_when_the_call_returns()
    {
        using var journal = await StartAsync();

        await journal.AppendAsync("{\"a\":1}"u8.ToArray(), Cancel);

        Assert.Equal("{\"a\":1}\n", await ReadAsync());
        await journal.StopAsync(Cancel);
    }

    [Fact]
    public async Task Lines_of_many_callers_at_once_are_all_whole()
    {
        using var journal = await StartAsync();
        var lines = Enumerable.Range(0, 500).Select(i => $"{{\"n\":{i},\"text\":\"{new string('x', i)}\"}}").ToList();

        await Task.WhenAll(lines.Select(line => journal.AppendAsync(System.Text.Encoding.UTF8.GetBytes(line), Cancel)));

        Assert.Equal(lines.Order(), (await ReadAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Order());
        await journal.StopAsync(Cancel);
    }

    [Fact]
    public async Task Half_a_line_left_by_a_crash_is_ended_before_the_next()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await System.IO.File.WriteAllTextAsync(File, "{\"whole\":1}\n{\"ha", Cancel);
        using var journal = await StartAsync();

        await journal.AppendAsync("{\"next\":1}"u8.ToArray(), Cancel);

        Assert.Equal("{\"whole\":1}\n{\"ha\n{\"next\":1}\n", await ReadAsync());
        await journal.StopAsync(Cancel);
    }

    [Fact]
    public async Task A_full_journal_is_moved_aside_and_begun_anew()
    {
        using var journal = await StartAsync(maxBytes: 1024 * 1024);
        var line = new byte[600 * 1024];
        Array.Fill(line, (byte)'1');

        await journal.AppendAsync(line, Cancel);
        await journal.AppendAsync(line, Cancel);
        await journal.AppendAsync("2"u8.ToArray(), Cancel);

        Assert.Equal("2\n", await ReadAsync());
        Assert.Equal(2 * (line.Length + 1), new FileInfo(File + ".1").Length);
        await journal.StopAsync(Cancel);
    }

    [Fact]
    public async Task A_full_journal_that_cannot_be_moved_aside_fails_only_what_is_not_in_it()
    {
        Directory.CreateDirectory(Path.Combine(File + ".1", "in the way"));
        using var journal = await StartAsync(maxBytes: 1024);
        var line = new byte[2000];
        Array.Fill(line, (byte)'1');

        await journal.AppendAsync(line, Cancel);
        await Assert.ThrowsAnyAsync<Exception>(() => journal.AppendAsync("2"u8.ToArray(), Cancel));
        Assert.Equal(line.Length + 1, new FileInfo(File).Length);

        Directory.Delete(File + ".1", recursive: true);
        await journal.AppendAsync("2"u8.ToArray(), Cancel);
        Assert.Equal("2\n", await ReadAsync());
        await journal.StopAsync(Cancel);
    }

    [Fact]
    public async Task A_disk_that_refuses_fails_the_call_and_the_next_call_tries_anew()
    {
        Directory.CreateDirectory(File);
        using var journal = await StartAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => journal.AppendAsync("{}"u8.ToArray(), Cancel));
        Directory.Delete(File);
        await journal.AppendAsync("{}"u8.ToArray(), Cancel);

        Assert.Equal("{}\n", await ReadAsync());
        await journal.StopAsync(Cancel);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<MessageJournal> StartAsync(long maxBytes = 256L * 1024 * 1024)
    {
        var journal = new MessageJournal(Options.Create(new PublishingOptions { JournalPath = File, JournalMaxBytes = maxBytes }));
        await journal.StartAsync(Cancel);
        return journal;
    }

    private async Task<string> ReadAsync()
    {
        await using var stream = new FileStream(File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(Cancel);
    }
}
