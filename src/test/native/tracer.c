/*
 * Stands between a program and the file system, for the endurance tests on Linux (LD_PRELOAD). Of
 * everything that is done to files below the folder VIGIL_TRACED it
 *
 * - writes down what was done, in order, into the file VIGIL_TRACE, so that a test can build every
 *   state in which a power cut could have left the disk;
 * - lets one call fail as a control page says (VIGIL_CONTROL), so that a test can make each fail in
 *   turn.
 *
 * A record of the trace: one byte for the kind, then path, second path, offset, length and bytes;
 * numbers are 64 bits, little end first, a path is led by its length.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define PATHS 4096

/* What a test sets and reads; the same order stands in ControlPage.java. */
struct control {
  volatile int64_t armed;   /* 0: count nothing, fail nothing */
  volatile int64_t counted; /* calls since armed */
  volatile int64_t fail_at; /* the call that fails; 0 for none */
  volatile int64_t with;    /* errno */
  volatile int64_t forever; /* all later ones too */
  volatile int64_t failed;  /* how many did */
};

static struct control *control;
static int trace = -1;
static char traced[PATHS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) __typeof__(&name) real_##name = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void begin(void) {
  const char *folder = getenv("VIGIL_TRACED");
  const char *into = getenv("VIGIL_TRACE");
  const char *page = getenv("VIGIL_CONTROL");
  REAL(open);
  if (folder != NULL) {
    strncpy(traced, folder, sizeof(traced) - 1);
  }
  if (into != NULL) {
    trace = real_open(into, O_WRONLY | O_CREAT | O_APPEND, 0600);
  }
  if (page != NULL) {
    int fd = real_open(page, O_RDWR);
    if (fd >= 0) {
      void *at = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
      control = at == MAP_FAILED ? NULL : at;
    }
  }
}

static int below(const char *path) {
  size_t length = strlen(traced);
  return length > 0 && path != NULL && strncmp(path, traced, length) == 0;
}

/* The path of an open file, if it lies below the folder. */
static int path_of(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof(link), "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATHS - 1);
  if (length <= 0) {
    return 0;
  }
  path[length] = 0;
  return below(path);
}

/* Whether this call is to fail; errno is set then. */
static int fails(void) {
  if (control == NULL || !control->armed) {
    return 0;
  }
  int64_t now = __sync_add_and_fetch(&control->counted, 1);
  int64_t at = control->fail_at;
  if (at > 0 && (now == at || (control->forever && now > at))) {
    control->failed++;
    errno = (int)control->with;
    return 1;
  }
  return 0;
}

static void put(const void *bytes, size_t length) {
  REAL(write);
  const char *at = bytes;
  while (length > 0) {
    ssize_t done = real_write(trace, at, length);
    if (done <= 0) {
      abort();
    }
    at += done;
    length -= (size_t)done;
  }
}

static void put_number(int64_t number) { put(&number, sizeof(number)); }

static void put_path(const char *path) {
  put_number((int64_t)strlen(path));
  put(path, strlen(path));
}

static void record(char kind, const char *path, const char *other, int64_t offset,
                   const void *bytes, size_t length) {
  if (trace < 0) {
    return;
  }
  pthread_mutex_lock(&lock);
  put(&kind, 1);
  put_path(path);
  put_path(other);
  put_number(offset);
  put_number((int64_t)length);
  put(bytes, length);
  pthread_mutex_unlock(&lock);
}

static ssize_t wrote(int fd, const void *bytes, ssize_t done, int64_t offset) {
  char path[PATHS];
  int saved = errno;
  if (done > 0 && path_of(fd, path)) {
    record('w', path, "", offset, bytes, (size_t)done);
  }
  errno = saved;
  return done;
}

ssize_t write(int fd, const void *bytes, size_t length) {
  REAL(write);
  char path[PATHS];
  if (!path_of(fd, path)) {
    return real_write(fd, bytes, length);
  }
  if (fails()) {
    return -1;
  }
  off64_t before = lseek64(fd, 0, SEEK_CUR);
  int flags = fcntl(fd, F_GETFL);
  if (flags >= 0 && (flags & O_APPEND)) {
    before = lseek64(fd, 0, SEEK_END);
  }
  return wrote(fd, bytes, real_write(fd, bytes, length), before);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
  REAL(pwrite);
  char path[PATHS];
  if (path_of(fd, path) && fails()) {
    return -1;
  }
  return wrote(fd, bytes, real_pwrite(fd, bytes, length, offset), offset);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
  REAL(pwrite64);
  char path[PATHS];
  if (path_of(fd, path) && fails()) {
    return -1;
  }
  return wrote(fd, bytes, real_pwrite64(fd, bytes, length, offset), offset);
}

/* Copies within the kernel say nothing of the bytes: refused, so that the program writes them. */
ssize_t copy_file_range(int from, off64_t *at, int into, off64_t *to, size_t length,
                        unsigned int flags) {
  REAL(copy_file_range);
  char path[PATHS];
  if (path_of(into, path)) {
    errno = ENOSYS;
    return -1;
  }
  return real_copy_file_range(from, at, into, to, length, flags);
}

#define SENDS(name, type)                                      \
  ssize_t name(int into, int from, type *at, size_t length) {  \
    REAL(name);                                                \
    char path[PATHS];                                          \
    if (path_of(into, path)) {                                 \
      errno = ENOSYS;                                          \
      return -1;                                               \
    }                                                          \
    return real_##name(into, from, at, length);                \
  }

SENDS(sendfile, off_t)
SENDS(sendfile64, off64_t)

#define SYNCS(name)                                  \
  int name(int fd) {                                 \
    REAL(name);                                      \
    char path[PATHS];                                \
    int ours = path_of(fd, path);                    \
    if (ours && fails()) {                           \
      return -1;                                     \
    }                                                \
    int done = real_##name(fd);                      \
    if (ours && done == 0) {                         \
      record('s', path, "", 0, "", 0);               \
    }                                                \
    return done;                                     \
  }

SYNCS(fsync)
SYNCS(fdatasync)

#define CUTS(name, type)                             \
  int name(int fd, type length) {                    \
    REAL(name);                                      \
    char path[PATHS];                                \
    int ours = path_of(fd, path);                    \
    if (ours && fails()) {                           \
      return -1;                                     \
    }                                                \
    int done = real_##name(fd, length);              \
    if (ours && done == 0) {                         \
      record('t', path, "", (int64_t)length, "", 0); \
    }                                                \
    return done;                                     \
  }

CUTS(ftruncate, off_t)
CUTS(ftruncate64, off64_t)

static int opened(int fd, const char *path, int flags, int there) {
  int saved = errno;
  if (fd >= 0 && below(path) && (flags & O_CREAT) && !there) {
    record('c', path, "", 0, "", 0);
  }
  if (fd >= 0 && below(path) && (flags & O_TRUNC) && there) {
    record('t', path, "", 0, "", 0);
  }
  errno = saved;
  return fd;
}

static int is_there(const char *path) {
  struct stat about;
  int saved = errno;
  int there = stat(path, &about) == 0;
  errno = saved;
  return there;
}

#define OPENS(name)                                                  \
  int name(const char *path, int flags, ...) {                       \
    REAL(name);                                                      \
    mode_t mode = 0;                                                 \
    if (flags & O_CREAT) {                                           \
      va_list rest;                                                  \
      va_start(rest, flags);                                         \
      mode = va_arg(rest, mode_t);                                   \
      va_end(rest);                                                  \
    }                                                                \
    int writes = below(path) && (flags & (O_CREAT | O_WRONLY | O_RDWR)); \
    int there = writes && is_there(path);                            \
    if (writes && fails()) {                                         \
      return -1;                                                     \
    }                                                                \
    return opened(real_##name(path, flags, mode), path, flags, there); \
  }

OPENS(open)
OPENS(open64)

int unlink(const char *path) {
  REAL(unlink);
  if (below(path) && is_there(path) && fails()) {
    return -1;
  }
  int done = real_unlink(path);
  if (done == 0 && below(path)) {
    record('u', path, "", 0, "", 0);
  }
  return done;
}

int rename(const char *from, const char *to) {
  REAL(rename);
  if (below(from) && fails()) {
    return -1;
  }
  int done = real_rename(from, to);
  if (done == 0 && below(from)) {
    record('r', from, to, 0, "", 0);
  }
  return done;
}
