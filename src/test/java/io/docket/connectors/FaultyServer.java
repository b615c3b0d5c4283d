package io.docket.connectors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that misbehaves as it is told: each connection meets the next script, the last goes on.
 */
final class FaultyServer implements AutoCloseable {

  private final ServerSocket listener;
  private final List<Script> scripts;
  private final AtomicInteger connections = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<String> taken = new CopyOnWriteArrayList<>();

  FaultyServer(Script... scripts) throws IOException {
    this.scripts = List.of(scripts);
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start("faulty-server", this::listen);
  }

  int port() {
    return listener.getLocalPort();
  }

  String url() {
    return "http://127.0.0.1:" + port() + "/";
  }

  /** How often it was asked. */
  int connections() {
    return connections.get();
  }

  /** What it was given, in the order of coming. */
  List<String> taken() {
    return taken;
  }

  /** Where nobody listens: the port is taken while the socket is open, and refuses every caller. */
  static Socket deaf() throws IOException {
    var socket = new Socket();
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return socket;
  }

  /** Hangs up on everybody. */
  @Override
  public void close() throws IOException {
    listener.close();
    for (var socket : open) {
      socket.close();
    }
  }

  private void listen() {
    try {
      while (!listener.isClosed()) {
        var socket = listener.accept();
        open.add(socket);
        var script = scripts.get(Math.min(connections.getAndIncrement(), scripts.size() - 1));
        start("faulty-connection", () -> play(script, socket));
      }
    } catch (IOException closed) {
      open.clear();
    }
  }

  private void play(Script script, Socket socket) {
    try (socket) {
      script.play(new Talk(socket, taken));
    } catch (IOException gone) {
      // The other side has hung up, or the test is over.
      open.remove(socket);
    }
  }

  private static void start(String name, Runnable work) {
    var thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** What happens on one connection; it is closed afterwards. */
  interface Script {
    void play(Talk talk) throws IOException;
  }

  /** One connection. */
  static final class Talk {

    private final Socket socket;
    private final BufferedReader in;
    private final List<String> taken;

    Talk(Socket socket, List<String> taken) throws IOException {
      this.socket = socket;
      this.in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      this.taken = taken;
    }

    void say(String line) throws IOException {
      write(line + "\r\n");
    }

    void write(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
    }

    String hear() throws IOException {
      var line = in.readLine();
      if (line == null) {
        throw new IOException("The other side has hung up");
      }
      return line;
    }

    String hear(int characters) throws IOException {
      var text = new char[characters];
      for (var read = 0; read < characters; ) {
        var more = in.read(text, read, characters - read);
        if (more < 0) {
          throw new IOException("The other side has hung up");
        }
        read += more;
      }
      return new String(text);
    }

    /** Says nothing until the other side has had enough. */
    void hang() throws IOException {
      in.transferTo(Writer.nullWriter());
    }

    void take(String content) {
      taken.add(content);
    }
  }
}
