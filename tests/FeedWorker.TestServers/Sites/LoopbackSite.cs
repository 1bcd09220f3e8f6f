using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FeedWorker.TestServers.Sites;

/// <summary>News sites on one free port of the loopback network, each host with an address of its own; every request is written down.</summary>
public sealed class LoopbackSite : IAsyncDisposable
{
    // 127.1.0.1, 127.1.0.2, ...: Linux answers on all of 127.0.0.0/8 without being told.
    private const int HostsPerBlock = 250;

    private readonly ConcurrentDictionary<string, SiteFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _underWay = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SiteRequest> _requests = new();
    private readonly WebApplication _app;
    private readonly bool _manyHosts;

    private LoopbackSite(bool manyHosts)
    {
        _manyHosts = manyHosts;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(manyHosts ? IPAddress.Any : IPAddress.Loopback, 0, OnlyLoopback);
        });
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>The one port of all hosts.</summary>
    public int Port => new Uri(_app.Urls.Single()).Port;

    /// <summary>The first host, as an allow-list wants it: <c>127.0.0.1:PORT</c>.</summary>
    public string Authority => AuthorityOf(0);

    /// <summary>Answers what was not added; <see langword="null"/> means 404. To be set before the first request.</summary>
    public Func<SiteRequest, SiteFile?>? Otherwise { get; set; }

    /// <summary>Told of each request before it is answered.</summary>
    public event Action<SiteRequest>? Asked;

    /// <summary>What was asked for since the last <see cref="ForgetRequests"/>, in the order of the answers.</summary>
    public IReadOnlyList<SiteRequest> Requests => [.. _requests];

    /// <summary>Starts with <c>127.0.0.1</c> alone, or with every address of <c>127.0.0.0/8</c> (Linux only).</summary>
    public static async Task<LoopbackSite> StartAsync(bool manyHosts, CancellationToken cancellationToken)
    {
        var site = new LoopbackSite(manyHosts);
        try
        {
            await site._app.StartAsync(cancellationToken);
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>Address and port of a host; number 0 is <c>127.0.0.1</c>, the others need many hosts.</summary>
    public string AuthorityOf(int host)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(host, _manyHosts ? HostsPerBlock * HostsPerBlock : 0);
        return host == 0
            ? string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}")
            : string.Create(CultureInfo.InvariantCulture, $"127.1.{(host - 1) / HostsPerBlock}.{((host - 1) % HostsPerBlock) + 1}:{Port}");
    }

    /// <summary>Adds a file to a host.</summary>
    /// <param name="host">Number of the host.</param>
    /// <param name="path">Begins with a slash, not escaped.</param>
    /// <param name="file">What is answered.</param>
    /// <returns>Where it is served.</returns>
    public Uri Add(int host, string path, SiteFile file)
    {
        var authority = AuthorityOf(host);
        _files[authority + path] = file;
        return new Uri($"http://{authority}{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}");
    }

    /// <summary>Begins the list of requests anew.</summary>
    public void ForgetRequests() => _requests.Clear();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // Listening on any address also means those of the network cards: whoever comes from there is turned away.
    private static void OnlyLoopback(ListenOptions listen) => listen.Use(next => connection =>
    {
        if (connection.LocalEndPoint is IPEndPoint local && IPAddress.IsLoopback(local.Address))
        {
            return next(connection);
        }

        connection.Abort(new ConnectionAbortedException("Only for this machine."));
        return Task.CompletedTask;
    });

    private async Task AnswerAsync(HttpContext context)
    {
        var host = context.Request.Host.Value ?? "";
        var request = new SiteRequest
        {
            Host = host,
            Path = context.Request.Path.Value ?? "/",
            UserAgent = context.Request.Headers.UserAgent.ToString(),
            Began = TimeProvider.System.GetUtcNow(),
            Together = _underWay.AddOrUpdate(host, 1, (_, count) => count + 1),
        };
        Asked?.Invoke(request);
        try
        {
            var file = _files.GetValueOrDefault(host + request.Path) ?? Otherwise?.Invoke(request);
            await WriteAsync(context, file);
        }
        finally
        {
            _underWay.AddOrUpdate(host, 0, (_, count) => count - 1);
            _requests.Enqueue(request with { Status = context.Response.StatusCode, Ended = TimeProvider.System.GetUtcNow() });
        }
    }

    private static async Task WriteAsync(HttpContext context, SiteFile? file)
    {
        var response = context.Response;
        if (file is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (file.ETag is not null)
        {
            response.Headers.ETag = file.ETag;
            if (context.Request.Headers.IfNoneMatch == file.ETag)
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.StatusCode = file.Status;
        response.ContentType = file.ContentType;
        response.ContentLength = file.Body.Length;
        await response.Body.WriteAsync(file.Body, context.RequestAborted);
    }
}
