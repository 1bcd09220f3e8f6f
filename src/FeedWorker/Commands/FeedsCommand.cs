using System.CommandLine;
using System.Globalization;
using FeedWorker.Publishing;
using FeedWorker.Seeds;
using FeedWorker.Storage;
using Spectre.Console;

namespace FeedWorker.Commands;

/// <summary><c>feedworker feeds</c>: which feeds the worker knows and how they do.</summary>
internal static class FeedsCommand
{
    // A screen or two; the articles' reasons are for looking, not for counting.
    private const int MostArticles = 100;

    internal static Command Create()
    {
        var command = new Command("feeds", "List, add, remove, import and export feeds");
        command.Add(List());
        command.Add(Add());
        command.Add(Remove());
        command.Add(Import());
        command.Add(Export());
        return command;
    }

    private static Command List()
    {
        var articles = new Option<bool>("--articles") { Description = "Also the articles that were set aside, with the reason" };
        var command = new Command("list", "Every feed with its health, and why it fails") { articles };
        command.SetAction((result, cancellationToken) => StoreCommand.RunAsync(result, async store =>
        {
            var console = AnsiConsole.Console;
            foreach (var feed in await store.Feeds.ListAsync(cancellationToken))
            {
                Show(console, feed);
            }

            if (result.GetValue(articles))
            {
                foreach (var article in await store.Articles.ListSetAsideAsync(MostArticles, cancellationToken))
                {
                    StoreCommand.Line(console, $"set aside: {article.Url}: {article.Problem}");
                }
            }

            return ExitCode.Success;
        }, mayMake: false, cancellationToken));
        return command;
    }

    private static void Show(IAnsiConsole console, FeedRow feed)
    {
        StoreCommand.Line(console, $"{feed.Url} {(feed.Title is { } title ? $"({title})" : "")}");
        StoreCommand.Line(console, string.Create(CultureInfo.InvariantCulture,
            $"  {feed.Health}; last poll {Instant(feed.LastPolledAt)}, next {Instant(feed.NextPollAt)}; articles: {feed.ArticlesDone} done, {feed.ArticlesWaiting} waiting, {feed.ArticlesSetAside} set aside"));
        if (feed.Problem is { } problem)
        {
            StoreCommand.Line(console, feed.FailuresInRow > 0
                ? string.Create(CultureInfo.InvariantCulture, $"  {feed.FailuresInRow} failures in a row: {problem}")
                : $"  {problem}");
        }
    }

    private static Command Add()
    {
        var url = new Argument<string>("URL") { Description = "The feed's address" };
        var command = new Command("add", "Add a feed; it is polled at once") { url };
        command.SetAction((result, cancellationToken) => StoreCommand.RunAsync(result, async store =>
        {
            var address = result.GetRequiredValue(url);
            if (FeedRegistration.Normalize(address) is not { } normal)
            {
                return await StoreCommand.FailAsync($"not an http or https address: {address}", ExitCode.Usage);
            }

            var added = await store.Feeds.AddAsync(MessageIds.Feed(normal), normal, null, cancellationToken);
            StoreCommand.Line(AnsiConsole.Console, added ? $"added {normal}" : $"known already: {normal}");
            return ExitCode.Success;
        }, mayMake: true, cancellationToken));
        return command;
    }

    private static Command Remove()
    {
        var url = new Argument<string>("URL") { Description = "The feed's address" };
        var command = new Command("remove", "Forget a feed; what it published stays published") { url };
        command.SetAction((result, cancellationToken) => StoreCommand.RunAsync(result, async store =>
        {
            var address = result.GetRequiredValue(url);
            if (!await store.Feeds.RemoveAsync(FeedRegistration.Normalize(address) ?? address, cancellationToken))
            {
                return await StoreCommand.FailAsync($"no such feed: {address}", ExitCode.Failure);
            }

            StoreCommand.Line(AnsiConsole.Console, $"removed {address}");
            return ExitCode.Success;
        }, mayMake: false, cancellationToken));
        return command;
    }

    private static Command Import()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "An OPML list" };
        var command = new Command("import", "Add every feed of an OPML list") { file };
        command.SetAction((result, cancellationToken) => StoreCommand.RunAsync(result, async store =>
        {
            var path = result.GetRequiredValue(file);
            try
            {
                await using var stream = path.OpenRead();
                var (added, refused) = await new FeedRegistration(store.Feeds).AddAsync(OpmlFile.Read(stream), cancellationToken);
                foreach (var address in refused)
                {
                    StoreCommand.Line(AnsiConsole.Console, $"left out, not an http or https address: {address}");
                }

                StoreCommand.Line(AnsiConsole.Console, string.Create(CultureInfo.InvariantCulture, $"{added} feeds added"));
                return ExitCode.Success;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                return await StoreCommand.FailAsync($"{path}: {e.Message}", ExitCode.Failure);
            }
        }, mayMake: true, cancellationToken));
        return command;
    }

    private static Command Export()
    {
        var command = new Command("export", "Write every feed as an OPML list to standard output");
        command.SetAction((result, cancellationToken) => StoreCommand.RunAsync(result, async store =>
        {
            var feeds = await store.Feeds.ListAsync(cancellationToken);
            await using var output = Console.OpenStandardOutput();
            OpmlFile.Write(output, feeds.Select(feed => new OpmlFeed(feed.Url, feed.Title)));
            return ExitCode.Success;
        }, mayMake: false, cancellationToken));
        return command;
    }

    private static string Instant(DateTimeOffset? instant) => instant?.ToString("u", CultureInfo.InvariantCulture) ?? "never";
}
